import type { listAssetRecords } from '@beringia/contract/assets/list-records';
import type { OutputOf } from '@beringia/contract/operation';
import type { showLandscape } from '@beringia/contract/scouting/landscape';
import type {
  listMandates,
  listRuns,
  rerunMandate,
  runMandate,
  showCandidate,
  showRun,
} from '@beringia/contract/scouting/run-mandate';
import type { triage, undoTriage } from '@beringia/contract/scouting/triage';
import type { listAlerts } from '@beringia/contract/scouting/watch';
import { API, ask, filled, get, type Query } from '../../api.ts';

/** Questions about mandates and their runs. `scouting.test.ts` holds the paths against the contract. */

export const SCOUTING_PATHS = {
  'scout.run': '/scout/runs',
  'scout.rerun': '/scout/mandates/{mandate}/runs',
  'scout.mandates': '/scout/mandates',
  'scout.show': '/scout/runs/{run}',
  'scout.candidate': '/scout/runs/{run}/candidates/{candidate}',
  'scout.runs': '/scout/mandates/{mandate}/runs',
  'scout.triage': '/scout/mandates/{mandate}/triage/{candidate}',
  'scout.undo': '/scout/mandates/{mandate}/triage/{candidate}',
  'scout.alerts': '/scout/alerts',
  'scout.pack': '/scout/runs/{run}/pack',
  'scout.landscape': '/scout/landscape',
  'assets.records': '/assets/{id}/records',
} as const;

export type MandateItem = OutputOf<typeof listMandates>['items'][number];
export type RunHead = OutputOf<typeof listRuns>['items'][number];
export type ShownRun = OutputOf<typeof showRun>;
export type ListRow = ShownRun['items'][number];
export type RunDiff = NonNullable<ShownRun['diff']>;
export type Coverage = ShownRun['coverage'];
export type Signal = ShownRun['signals'][number];
export type Reason = ListRow['top'][number];
export type Score = NonNullable<ListRow['total']>;
export type Axis = Reason['axis'];
export type ShownCandidate = OutputOf<typeof showCandidate>;
export type Detail = ShownCandidate['detail'];
export type Decision = NonNullable<ListRow['triage']>['decision'];
export type Standing = OutputOf<typeof triage>;
export type Alert = OutputOf<typeof listAlerts>['items'][number];
export type Landscape = OutputOf<typeof showLandscape>;

const P = SCOUTING_PATHS;

export const scoutingApi = {
  mandates: (signal?: AbortSignal) => get<OutputOf<typeof listMandates>>(P['scout.mandates'], {}, signal),
  run: (content: string) =>
    ask<OutputOf<typeof runMandate>>('POST', P['scout.run'], { body: { content, fileName: 'mandate.json', limit: 1 } }),
  rerun: (mandate: string) =>
    ask<OutputOf<typeof rerunMandate>>('POST', filled(P['scout.rerun'], { mandate }), { body: { limit: 1 } }),
  runs: (mandate: string, signal?: AbortSignal) =>
    get<OutputOf<typeof listRuns>>(filled(P['scout.runs'], { mandate }), { limit: '100' }, signal),
  show: (run: string, query: Query, signal?: AbortSignal) =>
    get<ShownRun>(filled(P['scout.show'], { run }), query, signal),
  candidate: (run: string, candidate: string, signal?: AbortSignal) =>
    get<ShownCandidate>(filled(P['scout.candidate'], { run, candidate }), {}, signal),
  triage: (mandate: string, candidate: string, body: { decision: Decision; reason?: string }) =>
    ask<Standing>('POST', filled(P['scout.triage'], { mandate, candidate }), { body }),
  undo: (mandate: string, candidate: string) =>
    ask<OutputOf<typeof undoTriage>>('DELETE', filled(P['scout.undo'], { mandate, candidate }), {}),
  alerts: (signal?: AbortSignal) => get<OutputOf<typeof listAlerts>>(P['scout.alerts'], {}, signal),
  assetRecords: (id: string, signal?: AbortSignal) =>
    get<OutputOf<typeof listAssetRecords>>(filled(P['assets.records'], { id }), {}, signal),
  landscape: (query: Query, signal?: AbortSignal) => get<Landscape>(P['scout.landscape'], query, signal),
};

/** Address of the workbook of a run. */
export function packAddress(run: string): string {
  return API + filled(P['scout.pack'], { run });
}
