import { expect, it } from 'vitest';
import { roomOf } from './roomOf.ts';

it('is half of the memory that the browser tells, what tabs of iPhones may take, or not known', () => {
  const machine = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', maxTouchPoints: 0 };
  expect(roomOf(machine)).toBeUndefined();
  expect(roomOf({ ...machine, deviceMemory: 4 })).toBe(2 * 2 ** 30);
  const iPad = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 5 };
  expect(roomOf(iPad)).toBe(1.4e9);
  expect(roomOf({ ...iPad, maxTouchPoints: 0, deviceMemory: 8 })).toBe(4 * 2 ** 30);
});
