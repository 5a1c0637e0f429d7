import { expect, it } from 'vitest';
import { z } from 'zod';
import { certainIds } from './context.ts';
import { shippedIndications, shippedLines, shippedTargets } from './testing/shipped.ts';
import { area } from './vocabulary.ts';

const words = z.object({
  assets: z.array(z.object({ area, targets: z.array(z.string()), indications: z.array(z.string()) })),
});

it('every target and indication that a shipped deal prints is read, but those that nobody disclosed', () => {
  const assets = shippedLines('deals/deals.jsonl', words).flatMap((deal) => deal.assets);
  const [targets, indications] = [shippedTargets(), shippedIndications()];
  const lost = assets.flatMap((asset) => [
    ...asset.targets.filter((text) => certainIds(targets.read(text, { field: true })).length === 0),
    ...asset.indications.filter((text) => {
      return certainIds(indications.read(text, { field: true, area: asset.area })).length === 0;
    }),
  ]);
  expect(assets.length).toBeGreaterThan(400);
  expect(lost.filter((text) => !text.includes('undisclosed'))).toEqual([]);
});
