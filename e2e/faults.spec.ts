import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import * as pictures from './fixtures/pictures.ts';
import {
  button,
  chooseModel,
  choosePicture,
  copyLink,
  expect,
  offer,
  openPage,
  outcome,
  reached,
  setField,
  test,
  verdict,
} from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const graph = '**/models/tiny/model.onnx';

/** A message of the page by its code. */
const notice = (page: Page, code: string) => page.locator(`[data-code="${code}"]`);

/** Grey values of what the model sees, once the page has drawn it. */
const seen = (page: Page): Promise<readonly number[]> =>
  page.getByRole('img', { name: /as the model sees it/ }).evaluate(async (canvas) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (let frames = 0; frames < 3; frames++) await frame();
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return [...data].filter((_, i) => i % 4 === 0);
  });

async function seenOf(page: Page, file: pictures.PictureFile): Promise<readonly number[]> {
  await choosePicture(page, file);
  return seen(page);
}

/** Largest difference of two pictures' grey values. */
const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.POSITIVE_INFINITY))));

test.describe('a file that is no picture', () => {
  for (const [what, file, code] of [
    ['text with the name of a picture', pictures.notAnImage, 'picture-not-an-image'],
    ['half a file', pictures.truncated, 'picture-truncated'],
    ['0 bytes', pictures.empty, 'picture-empty'],
    ['more than 64 megapixels', pictures.tooManyPixels, 'picture-too-large'],
    ['more than 16,384 pixels on a side', pictures.tooWide, 'picture-too-large'],
    ['a drawing (SVG)', pictures.svg, 'picture-format-unsupported'],
    ['HEIC', pictures.heic, 'picture-format-unsupported'],
  ] as const) {
    test(`${what}: says cause and remedy and keeps what was there`, async ({ page }) => {
      await openPage(page);
      const before = await outcome(page);
      await offer(page, file);
      await expect(notice(page, code)).toBeVisible();
      await expect(notice(page, code).locator('p')).toHaveCount(2);
      expect(await outcome(page)).toEqual(before);
      await notice(page, code).getByRole('button', { name: 'Dismiss' }).click();
      await expect(notice(page, code)).toHaveCount(0);
    });
  }
});

test.describe('an unusual picture', () => {
  test('16 bits, palette, alpha and colour give the same pixels as plain grey', async ({ page }) => {
    await openPage(page);
    const plain = await seenOf(page, pictures.bootPng);
    expect(new Set(plain).size).toBeGreaterThan(10);
    for (const file of pictures.pngKinds) expect(await seenOf(page, file), file.name).toEqual(plain);
    expect(await seenOf(page, await pictures.webp())).toEqual(plain);
  });

  test('U9: where the browser alters what it reads back, PNG comes out exact all the same, and others say so', async ({
    page,
  }) => {
    const inexact = page.getByText(/altered 1 of 256 known pixels/);
    await openPage(page);
    const plain = await seenOf(page, pictures.bootPng);
    await seenOf(page, await pictures.webp());
    await expect(inexact).toHaveCount(0);
    await page.route('**/pictureMain-*.js', async (route) => {
      const response = await route.fetch();
      const farbled = `const read = OffscreenCanvasRenderingContext2D.prototype.getImageData;
        OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...area) {
          const seen = read.apply(this, area);
          seen.data[0] ^= 1;
          return seen;
        };`;
      await route.fulfill({ response, body: `${farbled}\n${await response.text()}` });
    });
    await page.reload();
    await choosePicture(page, pictures.bootPng);
    await expect.poll(() => seen(page)).toEqual(plain);
    await expect(inexact).toHaveCount(0);
    await seenOf(page, await pictures.webp());
    await expect(inexact).toBeVisible();
  });

  test('a photograph lying on its side is turned upright', async ({ page }) => {
    await openPage(page);
    const { upright, lying } = await pictures.jpegs();
    const straight = await seenOf(page, upright);
    const turned = await seenOf(page, lying);
    expect(furthest(straight, turned)).toBeLessThan(24);
  });

  test('four inks are read as light', async ({ page }) => {
    await openPage(page);
    const plain = await seenOf(page, pictures.bootPng);
    const inks = await seenOf(page, await pictures.cmykJpeg());
    const mean = plain.reduce((sum, value, i) => sum + Math.abs(value - (inks[i] ?? 0)), 0) / plain.length;
    expect(mean).toBeLessThan(12);
  });

  test('of an animation the first frame is used, and it is said', async ({ page }) => {
    await openPage(page);
    const plain = await seenOf(page, pictures.bootPng);
    expect(await seenOf(page, await pictures.animatedGif())).toEqual(plain);
    await expect(page.getByText('The file is animated; its first frame is used.')).toBeVisible();
  });

  test('dark on light is noticed and inverted on request', async ({ page }) => {
    await openPage(page);
    const plain = await seenOf(page, pictures.bootPng);
    const negative = await seenOf(page, await pictures.negative());
    expect(
      furthest(
        negative,
        plain.map((value) => 255 - value),
      ),
    ).toBeLessThan(4);
    await button(page, 'Invert it').click();
    await expect.poll(async () => furthest(await seen(page), plain)).toBeLessThan(4);
  });
});

test.describe('a model that cannot be had', () => {
  for (const [what, answer, words] of [
    ['is missing', { status: 404, body: 'Not found.' }, /404/],
    [
      'is a web page',
      { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' },
      /web page/,
    ],
    ['was changed', { status: 200, body: readFileSync('public/models/tiny/model.onnx').fill(7, 5000, 5001) }, /sha256/],
    [
      'is cut off',
      { status: 200, body: readFileSync('public/models/tiny/model.onnx').subarray(0, 9000) },
      /ended at byte 9000/,
    ],
    ['is out of reach', 'offline', /could not be fetched/],
  ] as const) {
    test(`because it ${what}: says so, keeps the rest of the page, and works when tried again`, async ({ page }) => {
      // A worker's requests are only seen by routes that were there before it.
      await page.route(graph, (route) =>
        answer === 'offline' ? route.abort('internetdisconnected') : route.fulfill({ ...answer }),
      );
      await openPage(page);
      const before = await outcome(page);
      await chooseModel(page, 'Tiny');
      await choosePicture(page, three);
      const failure = page.getByTestId('model-failure');
      await expect(failure).toContainText(words);
      expect(await outcome(page)).toEqual(before);
      await page.unroute(graph);
      await failure.getByRole('button', { name: 'Try again' }).click();
      await reached(page, 'done');
      await expect(verdict(page)).toHaveAttribute('data-class', '3');
    });
  }

  test('because loading was cancelled: nothing runs, and the next try works', async ({ page }) => {
    let held = true;
    await page.route(graph, (route) => (held ? undefined : route.continue()));
    await openPage(page);
    const before = await outcome(page);
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await button(page, 'Cancel').click();
    await expect(button(page, 'Cancel')).toHaveCount(0);
    expect(await outcome(page)).toEqual(before);
    held = false;
    await button(page, 'Run').click();
    await reached(page, 'done');
    await expect(verdict(page)).toHaveAttribute('data-class', '3');
  });
});

test.describe('a poorer browser', () => {
  const runTiny = async (page: Page) => {
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    await expect(verdict(page)).toHaveAttribute('data-class', '3');
    await page.getByTestId('engine').click();
    return page.getByRole('dialog', { name: 'Engine' });
  };

  test('without WebGPU: the CPU is used, and why is said', async ({ page }) => {
    await openPage(page);
    const facts = await runTiny(page);
    await expect(page.getByTestId('engine')).toContainText('CPU');
    await expect(facts).toContainText(/The CPU is used: .+\./);
    await expect(facts).toContainText(/No GPU/);
  });

  test('without isolation: one thread, and why is said', async ({ page }) => {
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers['cross-origin-opener-policy'];
      delete headers['cross-origin-embedder-policy'];
      await route.fulfill({ response, headers });
    });
    await openPage(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await expect(await runTiny(page)).toContainText('One thread: the page is not cross-origin isolated.');
  });

  test('on an insecure address, without storage, digests or threads: it runs and says what is lost', async ({
    visit,
    baseURL,
  }) => {
    const { port } = new URL(baseURL ?? '');
    const page = await visit({ baseURL: `http://elbow.test:${port}` });
    await openPage(page);
    expect(await page.evaluate(() => [isSecureContext, 'caches' in self, crossOriginIsolated])).toEqual([
      false,
      false,
      false,
    ]);
    await runTiny(page);
    await expect(page.getByText(/could not be kept for the next visit/)).toBeVisible();
  });
});

test.describe('a link', () => {
  const whole = async (page: Page) => {
    await openPage(page);
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    return new URL(await copyLink(page)).hash;
  };

  test('that was cut or altered says so and opens the example', async ({ page, visit }) => {
    const hash = await whole(page);
    const middle = hash.length >> 1;
    const altered = `${hash.slice(0, middle)}${hash[middle] === 'A' ? 'B' : 'A'}${hash.slice(middle + 1)}`;
    for (const damaged of [hash.slice(0, -20), altered, '#1.AAAAAAAA.nonsense']) {
      const other = await visit();
      await openPage(other, damaged);
      await expect(notice(other, 'link-damaged')).toBeVisible();
      await expect(verdict(other)).toHaveAttribute('data-origin', 'example');
    }
  });

  test('that is too long says so and opens the example', async ({ page }) => {
    await openPage(page, `#1.AAAAAAAA.${'A'.repeat(70_000)}`);
    await expect(notice(page, 'link-too-large')).toBeVisible();
    await expect(verdict(page)).toHaveAttribute('data-origin', 'example');
  });

  test('from the future says so and opens the example', async ({ page }) => {
    await openPage(page, '#2.AAAAAAAA.AAAA');
    await expect(notice(page, 'link-from-the-future')).toBeVisible();
    await expect(verdict(page)).toHaveAttribute('data-origin', 'example');
  });
});

test.describe('an engine that is lost in the middle of a run', () => {
  for (const [how, end] of [
    ['ends', () => self.close()],
    [
      'hangs',
      () => {
        for (;;);
      },
    ],
  ] as const) {
    test(`because its worker ${how} is replaced, and the run comes to the same end`, async ({ page }) => {
      test.slow();
      await openPage(page);
      await chooseModel(page, 'Tiny');
      await setField(page, 'Draws each', 64);
      await choosePicture(page, three);
      await reached(page, 'done');
      const undisturbed = await outcome(page);
      await button(page, 'Run').click();
      await reached(page, 'running');
      const engine = page.workers().find((worker) => worker.url().includes('/main-'));
      void engine?.evaluate(end).catch(() => {});
      await expect(notice(page, 'worker-lost')).toBeVisible();
      await reached(page, 'done');
      expect(await outcome(page)).toEqual(undisturbed);
    });
  }
});
