import { json, type Script, type Scripted } from '../../../sources/testing/replay-server.ts';

/** Support of the tests: a register of trials as ClinicalTrials.gov answers, with studies that nobody registered. */

export const DATA_OF = '2026-11-24T09:00:05';

export const study = (n: number, status = 'RECRUITING') => ({
  protocolSection: {
    identificationModule: { nctId: `NCT${95_000_000 + n}`, briefTitle: `Lantern study ${n}` },
    statusModule: { overallStatus: status },
  },
});

export const STUDIES = Array.from({ length: 7 }, (_, n) => study(n));

/** Two studies a page; a token is the place of the first study, after the letter of its generation. */
export function register({
  list = () => STUDIES as readonly object[],
  generation = (): string => 'a',
  before = noFault,
} = {}) {
  return {
    '/version': () => json({ dataTimestamp: DATA_OF }),
    '/studies': (asked, count) => {
      const fault = before(count);
      if (fault) return fault;
      const [made, from = '0'] = (asked.query.get('pageToken') ?? `${generation()}0`).split(/(?<=[a-z])/u);
      if (made !== generation()) return { status: 400, body: 'pageToken is invalid' };
      const next = Number(from) + 2 < list().length ? { nextPageToken: `${generation()}${Number(from) + 2}` } : {};
      const studies = list().slice(Number(from), Number(from) + 2);
      return json({ ...(from === '0' ? { totalCount: list().length } : {}), studies, ...next });
    },
  } satisfies Record<string, Script>;
}

function noFault(_count: number): Scripted | null {
  return null;
}
