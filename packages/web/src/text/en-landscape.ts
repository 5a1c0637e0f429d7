/** Words of the landscape. */

const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const enLandscape = {
  title: 'Landscape',
  intro: 'Who is where, as far as the stored records and our own set show. Nobody here is said to be all there is.',
  target: 'Target',
  modality: 'Modality',
  area: 'Area',
  region: 'Stages in',
  map: 'Targets by modality',
  mapNote: (drugs: number, rows: number) =>
    `${several(drugs, 'drug', 'drugs')} over ${several(rows, 'target or combination', 'targets and combinations')}; the colour is the highest stage, the number how many drugs. Choose a cell for its drugs.`,
  view: 'View',
  asMap: 'Map',
  asTable: 'Table',
  nothing: 'No stored drug fits these filters.',
  legend: 'Highest stage',
  unknownStage: 'Stage not known',
  unknownTarget: 'Target not stated',
  unknownModality: 'Not stated',
  all: 'All',
  allRows: (count: number) => `Show all ${count.toLocaleString('en')} rows`,
  fewerRows: 'Show fewer rows',
  cell: (name: string, count: number, stage: string) =>
    `${name}: ${several(count, 'drug', 'drugs')}, highest stage: ${stage}`,
  drugCount: 'Drugs',
  highest: 'Highest stage',
  drugNames: 'The furthest first',
  drugsNote: 'The furthest first. A drug without a record of ours opens the records that name it.',
  entries: 'Entries by year',
  entriesNote: (before: number, year: number | null, undated: number) =>
    `By the first dated trial, or else the first record that speaks of a drug.${before > 0 && year !== null ? ` ${before.toLocaleString('en')} came before ${year}.` : ''}${undated > 0 ? ` ${undated.toLocaleString('en')} have no day and stand in no year.` : ''}`,
  year: 'Year',
  by: { 'first-trial': 'first trial', 'first-disclosed': 'first disclosed' },
  crowding: 'Crowding by class',
  crowdingNote: 'The fullest classes, by the end of each year. Who gave up is not told, so no line falls.',
  class: 'Class',
  readOuts: 'Read-outs of the class',
  withoutReadOuts: (count: number) =>
    `${several(count, 'drug has', 'drugs have')} no read-out recorded, which says nothing of them:`,
};
