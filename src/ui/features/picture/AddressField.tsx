import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Picture.module.css';
import { pictureAddress } from './pictureAddress.ts';
import { words } from './words.ts';

/** A field for the address of a picture. */
export function AddressField({ onDone }: Readonly<{ onDone: () => void }>) {
  const chooseAddress = useApp((app) => app.chooseAddress);
  const [typed, setTyped] = useState('');
  const address = pictureAddress(typed);
  const go = () => {
    if (address === undefined) return;
    onDone();
    void chooseAddress(address);
  };
  return (
    <form
      className={styles.address}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label>
        {words.address}
        <input
          type="url"
          value={typed}
          placeholder="https://"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <p className={styles.aside}>{words.addressHow}</p>
      <Button look="primary" isDisabled={address === undefined} onPress={go}>
        {words.fetch}
      </Button>
    </form>
  );
}
