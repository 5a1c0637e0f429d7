import type { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { SourceSettings } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { Library } from '../files/library.ts';
import type { ShippedData } from '../files/shipped-data.ts';
import type { Context, Handler, ReadingHandler } from './handler.ts';
import { parseInput } from './input.ts';

type Handlers = {
  readonly [Op in (typeof CATALOGUE)[number] as Op['name']]: () => Promise<Handler<Op> | ReadingHandler<Op>>;
};

/**
 * Who does what. The type makes a missing or misnamed handler a compile error. A handler is read when it is first asked for:
 * a command asks for one, and reading all of them takes longer than most answers.
 */
const HANDLERS: Handlers = {
  'deals.list': async () => (await import('./deals/list-deals.ts')).listDealsHandler,
  'deals.facets': async () => (await import('./deals/facet-deals.ts')).facetDealsHandler,
  'deals.stats': async () => (await import('./deals/stats-deals.ts')).statsDealsHandler,
  'deals.compare': async () => (await import('./deals/compare-deals.ts')).compareDealsHandler,
  'deals.check': async () => (await import('./deals/check-deals.ts')).checkDealsHandler,
  'deals.export': async () => (await import('./deals/export-deals.ts')).exportDealsHandler,
  'deals.import': async () => (await import('./deals/import-deals.ts')).importDealsHandler,
  'deals.show': async () => (await import('./deals/show-deal.ts')).showDealHandler,
  'deals.edit': async () => (await import('./deals/edit-deal.ts')).editDealHandler,
  'deals.withdraw': async () => (await import('./deals/edit-deal.ts')).withdrawEditHandler,
  'assets.search': async () => (await import('./assets/search-assets.ts')).searchAssetsHandler,
  'assets.show': async () => (await import('./assets/show-asset.ts')).showAssetHandler,
  'assets.records': async () => (await import('./assets/list-records.ts')).listAssetRecordsHandler,
  'assets.read-outs': async () => (await import('./assets/record-read-outs.ts')).recordReadOutsHandler,
  'assets.withdraw': async () => (await import('./assets/record-read-outs.ts')).withdrawReadOutHandler,
  'assets.classes': async () => (await import('./assets/show-class.ts')).listClassesHandler,
  'assets.class': async () => (await import('./assets/show-class.ts')).showClassHandler,
  'parties.match': async () => (await import('./parties/match-parties.ts')).matchPartiesHandler,
  'parties.show': async () => (await import('./parties/show-party.ts')).showPartyHandler,
  'parties.add': async () => (await import('./parties/add-party.ts')).addPartyHandler,
  'parties.name': async () => (await import('./parties/add-party.ts')).namePartyHandler,
  'parties.merge': async () => (await import('./parties/merge-parties.ts')).mergePartiesHandler,
  'parties.unmerge': async () => (await import('./parties/merge-parties.ts')).unmergePartiesHandler,
  'rights.white-space': async () => (await import('./rights/white-space.ts')).whiteSpaceHandler,
  'rights.show': async () => (await import('./rights/show-rights.ts')).showRightsHandler,
  'registers.screen': async () => (await import('./registers/screen-names.ts')).screenHandler,
  'registers.lists': async () => (await import('./registers/list-lists.ts')).listListsHandler,
  'registers.timeline': async () => (await import('./registers/show-timeline.ts')).timelineHandler,
  'registers.laws': async () => (await import('./registers/show-law.ts')).listLawsHandler,
  'registers.law': async () => (await import('./registers/show-law.ts')).showLawHandler,
  'registers.diff': async () => (await import('./registers/diff-editions.ts')).diffHandler,
  'sources.list': async () => (await import('./sources/list-sources.ts')).listSourcesHandler,
  'sources.import': async () => (await import('./sources/import-source.ts')).importSourceHandler,
  'sources.sync': async () => (await import('./sources/import-source.ts')).syncSourceHandler,
  'sources.schedule': async () => (await import('./sources/import-source.ts')).scheduleSourceHandler,
  'sources.reread': async () => (await import('./sources/import-source.ts')).rereadSourceHandler,
  'sources.search': async () => (await import('./sources/search-found.ts')).searchFoundHandler,
  'sources.show': async () => (await import('./sources/show-found.ts')).showFoundHandler,
  'sources.changes': async () => (await import('./sources/show-found.ts')).listChangesHandler,
  'sources.quarantine': async () => (await import('./sources/show-found.ts')).listQuarantineHandler,
  'sources.export': async () => (await import('./sources/export-found.ts')).exportFoundHandler,
  'sources.preview': async () => (await import('./sources/preview-source.ts')).previewSourceHandler,
  'sources.map': async () => (await import('./sources/save-mapping.ts')).saveMappingHandler,
  'sources.mappings': async () => (await import('./sources/save-mapping.ts')).listMappingsHandler,
  'captures.read': async () => (await import('./captures/read-capture.ts')).readCaptureHandler,
  'captures.list': async () => (await import('./captures/show-capture.ts')).listCapturesHandler,
  'captures.show': async () => (await import('./captures/show-capture.ts')).showCaptureHandler,
  'captures.accept': async () => (await import('./captures/accept-proposal.ts')).acceptProposalHandler,
  'captures.decline': async () => (await import('./captures/decline-proposal.ts')).declineProposalHandler,
  'captures.withdraw': async () => (await import('./captures/withdraw-claim.ts')).withdrawClaimHandler,
  'jobs.list': async () => (await import('./jobs/follow-jobs.ts')).listJobsHandler,
  'jobs.show': async () => (await import('./jobs/follow-jobs.ts')).showJobHandler,
  'jobs.cancel': async () => (await import('./jobs/follow-jobs.ts')).cancelJobHandler,
  'jobs.resume': async () => (await import('./jobs/follow-jobs.ts')).resumeJobHandler,
  'scout.run': async () => (await import('./scouting/run-mandate.ts')).runMandateHandler,
  'scout.rerun': async () => (await import('./scouting/run-mandate.ts')).rerunMandateHandler,
  'scout.mandates': async () => (await import('./scouting/show-run.ts')).listMandatesHandler,
  'scout.runs': async () => (await import('./scouting/show-run.ts')).listRunsHandler,
  'scout.show': async () => (await import('./scouting/show-run.ts')).showRunHandler,
  'scout.candidate': async () => (await import('./scouting/show-run.ts')).showCandidateHandler,
  'scout.triage': async () => (await import('./scouting/triage.ts')).triageHandler,
  'scout.undo': async () => (await import('./scouting/triage.ts')).undoTriageHandler,
  'scout.alerts': async () => (await import('./scouting/watch.ts')).listAlertsHandler,
  'scout.pack': async () => (await import('./scouting/watch.ts')).triagePackHandler,
  'scout.landscape': async () => (await import('./scouting/landscape.ts')).showLandscapeHandler,
  'search.find': async () => (await import('./search/find-anything.ts')).findAnythingHandler,
  'rates.import': async () => (await import('./rates/import-rates.ts')).importRatesHandler,
  'rates.list': async () => (await import('./rates/import-rates.ts')).listRatesHandler,
  'system.status': async () => (await import('./system/show-status.ts')).showStatusHandler,
  'system.backup': async () => (await import('./system/back-up.ts')).backUpHandler,
};

export interface House {
  readonly database: Database;
  /** What a person should be told about the opening. */
  readonly notices: readonly string[];
  readonly shipped: ShippedData;
  readonly library: Library;
  readonly settings: SourceSettings;
  /** The only clock of an answer: the civil day at the workspace's seat, and the moment as an ISO timestamp. */
  today(): Day;
  now(): string;
  readonly version: string;
  /** Writes a backup, outside any transaction. @returns path of the file @throws Refusal `refused` where there is none to make */
  backUp(): Promise<string>;
}

async function handlerOf({ name }: Operation): Promise<Handler<Operation> | ReadingHandler<Operation>> {
  const read = HANDLERS[name as keyof Handlers];
  if (!read) throw new Error(`nobody answers ${name}`);
  return (await read()) as unknown as Handler<Operation> | ReadingHandler<Operation>;
}

/** Answers operations for one workspace: parse the input, go behind the wall, run the handler in one transaction. */
export function serviceFor(house: House, workspace: string) {
  return {
    async call(op: Operation, raw: unknown): Promise<Record<string, unknown>> {
      const input = parseInput(op, raw);
      const handler = await handlerOf(op);
      const { shipped, library, settings, version, database, backUp } = house;
      const given = { workspace, today: house.today(), now: house.now(), shipped, library, settings, version, backUp };
      const asked = { ...given, engine: database.engine };
      const within = <T>(fn: (context: Context) => Promise<T>) =>
        database.as(workspace, (trx) => fn({ ...asked, trx }));
      return 'answer' in handler
        ? handler.answer(input, { ...asked, within })
        : within((context) => handler(input, context));
    },
    async keep({ source, name }: { source: string; name: string }, bytes: AsyncIterable<Uint8Array>) {
      const { keepFile } = await import('./sources/keep-file.ts');
      return keepFile(house, workspace, { source, name }, bytes);
    },
  };
}
