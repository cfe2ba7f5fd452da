/**
 * JSON text of an object with another value of one of its fields, or with that field at its end. In text that is indented by
 * two spaces the other fields stay as they are written, to the last digit; other text is written anew.
 */
export function withField(text: string, name: string, value: unknown): string {
  const key = JSON.stringify(name);
  const entry = `  ${key}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`;
  const entries = text.trimEnd().split(/,?\n(?= {2}"|\})/);
  if (entries[0] !== '{' || entries.at(-1) !== '}') {
    return `${JSON.stringify({ ...JSON.parse(text), [name]: value }, null, 2)}\n`;
  }
  const fields = entries.slice(1, -1);
  const at = fields.findIndex((field) => field.startsWith(`  ${key}: `));
  const next = at < 0 ? [...fields, entry] : fields.with(at, entry);
  return `{\n${next.join(',\n')}\n}\n`;
}
