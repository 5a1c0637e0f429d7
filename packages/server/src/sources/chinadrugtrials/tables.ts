/**
 * Tables of chinadrugtrials.org.cn (CDE) as they are passed around, without header rows. A star marks columns that hold
 * people's names and how to reach them: they are dropped as soon as a row is read.
 */
export const CDE_TABLES = {
  trials: [
    'ctr_no',
    'status',
    'detail_status',
    '*requestor',
    'sponsor',
    'publication_date',
    'related_trial_no',
    'drug_name',
    'drug_previous_name',
    'drug_type',
    'clinical_register_no',
    'indication',
    'phase',
    'standard_phase',
    'category',
    'scope',
    'age',
    'gender',
    'planned_size',
    'actual_size',
    'final_size',
    'inclusion_criteria',
    'exclusion_criteria',
    'icf_date',
    'fpi_date',
    'close_date',
    'purpose',
    'official_name',
    'common_name',
    'test_drugs',
    'control_drugs',
    'scheme_no',
    'standard_scheme_no',
    'scheme_version',
    'version_date',
    'drug_combination',
    'design_type',
    'randomization',
    'blinding',
    'healthy_volunteer',
    'monitor_committee',
    'injury_insurance',
    'standard_scope',
  ],
  sites: ['ctr_no', 'site_name', '*pi_name', 'country', 'province_state', 'city'],
  ethics: ['ctr_no', 'ec_name', 'ec_conclusion', 'ec_date'],
  endpoints: ['ctr_no', 'type', 'content', 'evaluation_time', 'selection'],
  investigators: ['ctr_no', '*pi_name', '*pi_title', '*pi_phone', '*pi_mail', '*pi_postcode', 'pi_site_name'],
} as const;

export type CdeTable = keyof typeof CDE_TABLES;

/** What a table holds, in words, and how wide it is. */
export const CDE_NAMES: Readonly<Record<CdeTable, string>> = {
  trials: 'trials',
  sites: 'sites',
  ethics: 'ethics committees',
  endpoints: 'endpoints',
  investigators: 'investigators',
};

/** The table whose rows are so wide: no two are of one width. Null where none is. */
export function tableOfWidth(cells: number): CdeTable | null {
  const tables = Object.keys(CDE_TABLES) as CdeTable[];
  return tables.find((table) => CDE_TABLES[table].length === cells) ?? null;
}
