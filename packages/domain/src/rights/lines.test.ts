import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { rightsAnswer } from './answer.ts';
import { lookAt } from './looked-at.ts';
import { rectanglesOf } from './rectangles.ts';
import { eventWord } from './right-event.ts';
import { DEALS, openAsset, UNIVERSE } from './testing/shipped-assets.ts';

const answerOf = (asset: string, asOf: string) => rightsAnswer(openAsset(asset), parseDay(asOf), UNIVERSE, lookAt([]));

describe('the lines of an answer', () => {
  test('say once what a party holds alike in several fields for several reasons', () => {
    const { holders } = answerOf('tislelizumab', '2026-11-25');
    const told = holders.map(({ party, status, exclusivity }) => `${party} ${status} ${exclusivity}`);
    expect(told).toEqual([...new Set(told)]);
    expect(holders.find(({ party }) => party === 'beone')?.field).toBe('all');
  });

  test('are the fewest rectangles over the same spots', () => {
    const pieces = [
      { countries: 0b0011n, field: 0b01n },
      { countries: 0b0011n, field: 0b10n },
      { countries: 0b0100n, field: 0b11n },
      { countries: 0b1000n, field: 0b01n },
    ];
    expect(rectanglesOf(pieces)).toEqual(
      expect.arrayContaining([
        { countries: 0b0111n, field: 0b11n },
        { countries: 0b1000n, field: 0b01n },
      ]),
    );
    expect(rectanglesOf(pieces)).toHaveLength(2);
  });

  test('name among their reasons an event of every record that they rest on', () => {
    const assets = [
      ...new Set(DEALS.flatMap(({ assets: all }) => all.flatMap(({ key, named }) => (named ? [key] : [])))),
    ];
    for (const asset of assets) {
      const ledger = openAsset(asset);
      const basisOf = new Map(ledger.laid.map(({ event }) => [event.id, event.basis]));
      for (const line of rightsAnswer(ledger, parseDay('2026-11-25'), UNIVERSE, lookAt([])).holders) {
        const told = line.because.flatMap(({ event }) => basisOf.get(event) ?? []);
        expect(
          line.basis.filter((record) => !told.includes(record)),
          `${asset} ${line.party}`,
        ).toEqual([]);
      }
    }
  });

  test('an undated end erases nothing: until the day by which it had certainly come, the right may have ended', () => {
    const [line] = answerOf('bb-1701', '2023-06-01').holders;
    const option = line?.because.find(({ event }) => event === 'blissbio-eisai-bb1701-2023/g1');
    expect(option?.says).toMatch(/^option of 2023-05-08: .* It may have ended: lapse of an unknown day/);
    const late = answerOf('bb-1701', '2026-11-25').holders.flatMap(({ because }) => because);
    expect(late.filter(({ says }) => says.includes('may have ended'))).toEqual([]);
  });

  test('call a licence between signing and closing what it is, and no option', () => {
    const { holders } = answerOf('ivonescimab', '2022-12-20');
    const says = holders.flatMap(({ because }) => because).map((reason) => reason.says);
    expect(says).toContainEqual(expect.stringMatching(/^signed, not closed, 2022-12-05: signed, and to take effect/));
    const signed = openAsset('ivonescimab').laid.find(({ event }) => event.contract)?.event;
    expect(signed && eventWord(signed)).toBe('signed, not closed');
  });
});
