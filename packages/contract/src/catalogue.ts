import { listAssetRecords } from './assets/list-records.ts';
import { recordReadOuts, withdrawReadOut } from './assets/record-read-outs.ts';
import { searchAssets } from './assets/search-assets.ts';
import { showAsset } from './assets/show-asset.ts';
import { listClasses, showClass } from './assets/show-class.ts';
import { acceptProposal, declineProposal, withdrawClaim } from './captures/decide-capture.ts';
import { listCaptures, readCapture, showCapture } from './captures/read-capture.ts';
import { checkDeals } from './deals/check-deals.ts';
import { compareDeals } from './deals/compare-deals.ts';
import { editDeal, withdrawEdit } from './deals/edit-deal.ts';
import { exportDeals } from './deals/export-deals.ts';
import { facetDeals } from './deals/facet-deals.ts';
import { importDeals } from './deals/import-deals.ts';
import { listDeals } from './deals/list-deals.ts';
import { showDeal } from './deals/show-deal.ts';
import { statsDeals } from './deals/stats-deals.ts';
import { cancelJob, listJobs, resumeJob, showJob } from './jobs/follow-jobs.ts';
import { addParty, nameParty } from './parties/add-party.ts';
import { matchParties } from './parties/match-parties.ts';
import { mergeParties, unmergeParties } from './parties/merge-parties.ts';
import { showParty } from './parties/show-party.ts';
import { importRates, listRates } from './rates/import-rates.ts';
import { diffRegisters } from './registers/diff-editions.ts';
import { listRegisters } from './registers/list-lists.ts';
import { screenRegisters } from './registers/screen-names.ts';
import { listLaws, showLaw } from './registers/show-law.ts';
import { showTimeline } from './registers/show-timeline.ts';
import { showRights } from './rights/show-rights.ts';
import { whiteSpace } from './rights/white-space.ts';
import { showLandscape } from './scouting/landscape.ts';
import { listMandates, listRuns, rerunMandate, runMandate, showCandidate, showRun } from './scouting/run-mandate.ts';
import { triage, undoTriage } from './scouting/triage.ts';
import { listAlerts, triagePack } from './scouting/watch.ts';
import { findAnything } from './search/find-anything.ts';
import { exportFound, listChanges, listQuarantine, searchFound, showFound } from './sources/found-records.ts';
import { importSource, rereadSource, scheduleSource, syncSource } from './sources/import-source.ts';
import { listSources } from './sources/list-sources.ts';
import { listMappings, previewSource, saveMapping } from './sources/map-vendor.ts';
import { backUp } from './system/back-up.ts';
import { showStatus } from './system/show-status.ts';

/** Everything the system can do, in the order in which help and the API description list it. Fixed paths stand before `{id}`. */
export const CATALOGUE = [
  listDeals,
  facetDeals,
  statsDeals,
  compareDeals,
  checkDeals,
  exportDeals,
  importDeals,
  showDeal,
  editDeal,
  withdrawEdit,
  searchAssets,
  showAsset,
  listAssetRecords,
  recordReadOuts,
  withdrawReadOut,
  listClasses,
  showClass,
  matchParties,
  showParty,
  addParty,
  nameParty,
  mergeParties,
  unmergeParties,
  whiteSpace,
  showRights,
  screenRegisters,
  listRegisters,
  showTimeline,
  listLaws,
  showLaw,
  diffRegisters,
  findAnything,
  runMandate,
  rerunMandate,
  listMandates,
  listRuns,
  showRun,
  showCandidate,
  triage,
  undoTriage,
  listAlerts,
  triagePack,
  showLandscape,
  listSources,
  previewSource,
  saveMapping,
  listMappings,
  importSource,
  syncSource,
  scheduleSource,
  rereadSource,
  searchFound,
  showFound,
  listChanges,
  listQuarantine,
  exportFound,
  readCapture,
  listCaptures,
  showCapture,
  acceptProposal,
  declineProposal,
  withdrawClaim,
  listJobs,
  showJob,
  cancelJob,
  resumeJob,
  importRates,
  listRates,
  showStatus,
  backUp,
] as const;
