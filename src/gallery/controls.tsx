import { Hand } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Chip } from '#ui/kit/Chip.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { Toggle } from '#ui/kit/Toggle.tsx';

/** Every control of the kit, at rest, chosen and out of use. */
export const controls = () => {
  const nothing = () => {};
  const sizes = [
    { value: 1, text: 'Small' },
    { value: 2, text: 'Large' },
  ];
  const range = { value: 4, min: 0, max: 10, onChange: nothing };
  return (
    <Panel title="Controls" aside={<Chip>Fixed budget</Chip>}>
      <div style={{ display: 'flex', gap: 'var(--space-2)' }}>
        <Button look="primary">Run</Button>
        <Button>Stop</Button>
        <Button look="quiet">Clear</Button>
        <Button isDisabled>Undo</Button>
        <Toggle label="Draw" icon={<Hand />} isOn={false} onChange={nothing} />
        <Toggle label="Erase" icon={<Hand />} isOn onChange={nothing} />
      </div>
      <Checkbox checked onChange={nothing}>
        Ticked
      </Checkbox>
      <Checkbox checked={false} onChange={nothing}>
        Not ticked
      </Checkbox>
      <Checkbox checked disabled onChange={nothing}>
        Out of use
      </Checkbox>
      <Segments
        label="Of few"
        value="b"
        options={[
          { value: 'a', text: 'First' },
          { value: 'b', text: 'Second' },
          { value: 'c', text: 'Third', disabled: true },
        ]}
        onChange={nothing}
      />
      <SelectField label="Of many" value={2} options={sizes} onChange={nothing} />
      <NumberField label="Draws" {...range} />
      <NumberField label="Draws, out of use" {...range} disabled />
      <SliderField label="Opacity" {...range} step={1} words="4 of 10" />
      <SliderField label="Opacity, out of use" {...range} step={1} words="4 of 10" disabled />
      <ProgressBar label="Progress" value={3} max={8} words="3 of 8" />
    </Panel>
  );
};
