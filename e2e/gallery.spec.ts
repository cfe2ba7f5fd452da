import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveGallery } from './gallery/serveGallery.ts';
import { expect, test } from './support.ts';

/** Every kind of chart and control; the other specimens are the same with other data, which the text snapshots hold. */
const everyKind = [
  'comparison',
  'controls',
  'decidersOffered',
  'doubted',
  'evidence',
  'modelPage',
  'nothingYet',
  'pointedAt',
  'smallCharts',
  'swiped',
  'twoRuns',
];
const looks = [
  { name: 'light', colorScheme: 'light', specimens: everyKind },
  { name: 'dark', colorScheme: 'dark', specimens: ['controls', 'doubted', 'evidence', 'pointedAt'] },
  { name: 'contrast', colorScheme: 'light', specimens: ['controls', 'pointedAt'] },
] as const;

/**
 * How different a picture may be. Other hinting, coloured edges and Skia without its special instructions change no pixel
 * by more than `threshold`; a colour moved by 10 to 16 of 255 steps changes 230 to 6,400 pixels in some picture, lines of a
 * chart one pixel lower 2,200 or more.
 */
const difference = { threshold: 0.03, maxDiffPixels: 200, timeout: 30_000 };

let gallery: Awaited<ReturnType<typeof serveGallery>>;

// Letters are drawn by the system, and so are the bars that stand for them here.
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux');

test.beforeAll(async () => {
  gallery = await serveGallery();
});

test.afterAll(() => gallery.close());

test.describe('the gallery looks as it was last approved', () => {
  for (const { name, colorScheme, specimens } of looks)
    test(name, async ({ visit }) => {
      const page = await visit({
        baseURL: gallery.url,
        viewport: { width: 560, height: 1600 },
        deviceScaleFactor: 1,
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.goto('/');
      const faces = await page.evaluate(async () => {
        const loaded = ["'Flow Block'", "'DejaVu Sans'"].map((family) => document.fonts.load(`15px ${family}`));
        return (await Promise.all(loaded))
          .flat()
          .map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`);
      });
      expect(faces, 'the fonts of the pictures are there').toEqual(['Flow Block loaded', 'DejaVu Sans loaded']);
      await page.evaluate((look) => {
        if (look === 'contrast') document.documentElement.dataset.contrast = 'more';
      }, name);
      for (const specimen of specimens) {
        await page.getByLabel('Specimen').selectOption(specimen);
        await expect.soft(page.getByRole('main')).toHaveScreenshot([name, `${specimen}.png`], difference);
      }
    });
});

test('every picture of the gallery is compared', () => {
  const folder = fileURLToPath(new URL('./screenshots', import.meta.url));
  const compared = looks.flatMap(({ name, specimens }) => specimens.map((specimen) => `${name}/${specimen}.png`));
  const kept = looks.flatMap(({ name }) => readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`));
  expect(kept.toSorted()).toEqual(compared.toSorted());
});
