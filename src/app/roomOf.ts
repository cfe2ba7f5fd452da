/** What a browser says of its machine; `deviceMemory` is in GiB, at most 8, and not told by all. */
type Machine = Readonly<{ userAgent: string; maxTouchPoints: number; deviceMemory?: number }>;

/** Tabs of iPhones and iPads end near this many bytes (web-llm #753). */
const APPLE_MOBILE = 1.4e9;

/** Bytes that a page may take before the browser ends it: half of the machine's memory; undefined where nothing is known. */
export function roomOf({ userAgent, maxTouchPoints, deviceMemory }: Machine): number | undefined {
  // iPads call themselves Macs, which have no touch screen.
  const isAppleMobile = /iPhone|iPod|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  if (isAppleMobile) return APPLE_MOBILE;
  return deviceMemory === undefined ? undefined : deviceMemory * 2 ** 29;
}
