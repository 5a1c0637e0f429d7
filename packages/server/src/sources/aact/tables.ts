/**
 * The tables of AACT (Clinical Trials Transformation Initiative) that a study is put together from, with the columns that
 * are read. Columns as in the public schema of the database behind the files
 * (https://github.com/ctti-clinicaltrials/aact, db/schema.rb, and https://aact.ctti-clinicaltrials.org/data_dictionary). Tables
 * of contacts, investigators and responsible parties name people and are never read.
 */
export const AACT_TABLES = {
  studies: {
    needs: ['nct_id', 'brief_title', 'overall_status'],
    reads: [
      'official_title',
      'acronym',
      'study_type',
      'last_known_status',
      'why_stopped',
      'phase',
      'enrollment',
      'enrollment_type',
      'study_first_posted_date',
      'last_update_posted_date',
      'results_first_posted_date',
      'start_month_year',
      'start_date',
      'start_date_type',
      'primary_completion_month_year',
      'primary_completion_date',
      'primary_completion_date_type',
      'completion_month_year',
      'completion_date',
      'completion_date_type',
    ],
  },
  sponsors: { needs: ['nct_id', 'lead_or_collaborator', 'name'], reads: ['id', 'agency_class'] },
  facilities: { needs: ['nct_id', 'name', 'country'], reads: ['id', 'city', 'state'] },
  interventions: { needs: ['id', 'nct_id', 'name'], reads: ['intervention_type'] },
  intervention_other_names: { needs: ['nct_id', 'intervention_id', 'name'], reads: ['id'] },
  design_groups: { needs: ['id', 'nct_id', 'title'], reads: ['group_type'] },
  design_group_interventions: { needs: ['nct_id', 'design_group_id', 'intervention_id'], reads: ['id'] },
  conditions: { needs: ['nct_id', 'name'], reads: ['id'] },
  keywords: { needs: ['nct_id', 'name'], reads: ['id'] },
  countries: { needs: ['nct_id', 'name'], reads: ['id', 'removed'] },
  // The kind of number moved from `id_type` to `id_source` when the register changed its API.
  id_information: { needs: ['nct_id', 'id_value'], reads: ['id', 'id_source', 'id_type'] },
} as const satisfies Readonly<Record<string, { needs: readonly string[]; reads: readonly string[] }>>;

export type AactTable = keyof typeof AACT_TABLES;

/** The table that a file holds, by its name: `studies.txt`, `20261101/studies.txt`; null for a table that is not read. */
export function aactTable(file: string): AactTable | null {
  const name = /([^/\\]+?)\.txt$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(AACT_TABLES, name) ? (name as AactTable) : null;
}
