import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@beringia/domain/basics/errors';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { familiesOf } from './map.ts';
import { type OpsAnswer, parseOps } from './parse.ts';
import { familyTables } from './testing/tables.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const FOLDERS = ['epo-ops-xml', 'epo-ops-xml-patent_client'];
const folder = (name: string) => join(shared ?? '', 'datasets', name);
const file = (name: string) => {
  const at = FOLDERS.map((one) => join(folder(one), name)).find((path) => existsSync(path));
  return readFileSync(at ?? name, 'utf8');
};

/** What an answer holds, in one line. */
function inShort(answer: OpsAnswer): string {
  switch (answer.kind) {
    case 'documents':
      return `documents ${answer.documents.length}`;
    case 'family':
      return `family ${answer.members.length} of ${answer.total}, events ${answer.members.flatMap(({ events }) => events).length}`;
    case 'full-text':
      return `full-text claims ${answer.texts.flatMap(({ claims }) => claims).length}, paragraphs ${answer.texts.reduce((sum, { paragraphs }) => sum + paragraphs, 0)}`;
    case 'register': {
      const parts = answer.files.map(
        ({ events, dossier, steps }) => `${events.length}/${dossier.length}/${steps.length}`,
      );
      return `register ${parts.join(' ')} of ${answer.page.total}`;
    }
    case 'references':
      return `references ${answer.references.length} of ${answer.page.total}`;
    case 'fault':
      return `fault ${answer.meaning}`;
    case 'number':
      return `number ${answer.asked?.forms.docdb} is ${answer.answered?.forms.epodoc ?? answer.answered?.forms.original}`;
    case 'inquiry':
      return `inquiry ${answer.about} ${answer.results}`;
    case 'classification':
      return 'classification';
  }
}

describe.skipIf(shared === null)(`real answers of EPO OPS${skipped}`, () => {
  test('every XML file reads, but for the one that is genuinely cut off', async () => {
    const outcome: Record<string, string> = {};
    for (const one of FOLDERS) {
      for (const name of readdirSync(folder(one)).filter((each) => each.endsWith('.xml'))) {
        outcome[name] = await parseOps(readFileSync(join(folder(one), name), 'utf8')).then(inShort, (error) => {
          if (error instanceof Refusal) return `refused: ${error.problems[0].wrong}`;
          throw error;
        });
      }
    }
    expect(outcome).toMatchInlineSnapshot(`
      {
        "convert_patent_number_epodoc.xml": "number EP 2400812 A1 is EP2400812",
        "convert_patent_number_multiple.xml": "number EP 2400812 A1 is EP2400812",
        "convert_patent_number_original.xml": "number EP 2400812 A1 is 2400812",
        "ep1000000_abstract_result.xml": "documents 1",
        "ep1000000_full_cycle_result.xml": "documents 2",
        "example_1.xml": "family 1 of 6, events 50",
        "example_2.xml": "family 1 of 6, events 51",
        "example_3.xml": "family 1 of 15, events 14",
        "family_input.xml": "family 6 of 6, events 0",
        "get_abstract.xml": "documents 1",
        "get_abstract_multiple.xml": "documents 3",
        "get_biblio.xml": "documents 1",
        "get_claims.xml": "full-text claims 15, paragraphs 0",
        "get_claims_multiple.xml": "full-text claims 15, paragraphs 0",
        "get_classification_mapping.xml": "classification",
        "get_classification_schema.xml": "classification",
        "get_classification_schema_multiple.xml": "refused: not well-formed XML: document must contain a root element.",
        "get_classification_schema_subclass.xml": "classification",
        "get_classification_statistics.xml": "classification",
        "get_description.xml": "full-text claims 0, paragraphs 38",
        "get_description_multiple.xml": "full-text claims 0, paragraphs 38",
        "get_family.xml": "family 5 of 5, events 0",
        "get_family_with_biblio.xml": "family 5 of 5, events 0",
        "get_family_with_legal.xml": "family 5 of 5, events 75",
        "get_full_cycle_multiple.xml": "documents 4",
        "get_fulltext.xml": "inquiry full-text 1",
        "get_fulltext_multiple.xml": "inquiry full-text 1",
        "get_legal.xml": "family 1 of 5, events 69",
        "get_published_equivalents.xml": "inquiry equivalents 3",
        "get_published_equivalents_multiple.xml": "inquiry equivalents 3",
        "get_register_biblio.xml": "register 37/0/0 of 1",
        "get_register_biblio_multiple.xml": "register 37/0/0 of 1",
        "get_register_events.xml": "register 4/55/0 of 1",
        "get_register_events_multiple.xml": "register 4/55/0 of 1",
        "get_register_procedural_steps.xml": "register 4/0/19 of 1",
        "get_register_procedural_steps_multiple.xml": "register 4/0/19 of 1",
        "get_register_unip.xml": "register 37/0/0 of 1",
        "get_register_unip_multiple.xml": "register 37/0/0 of 1",
        "search.xml": "references 5 of 10000",
        "search_register.xml": "register 0/0/0 0/0/0 0/0/0 0/0/0 0/0/0 of 10000",
        "search_register_with_constituent.xml": "register 1/0/0 1/0/0 1/0/0 of 10000",
        "search_with_constituent.xml": "documents 3",
        "test_can_handle_single_item_ipc_classes_0.xml": "documents 1",
        "test_get_biblio_from_wo_0.xml": "documents 1",
        "test_get_family_from_result_1.xml": "family 20 of 20, events 0",
        "test_issue_41_0.xml": "documents 1",
        "testdata_description.xml": "full-text claims 0, paragraphs 4",
        "testdata_error_404.xml": "fault nothing-found",
        "testdata_error_429.xml": "fault slow-down",
        "testdata_family.xml": "family 3 of null, events 0",
        "testdata_image-inquiry.xml": "inquiry images 1",
        "testdata_search.xml": "documents 2",
      }
    `);
    expect(Object.keys(outcome).length).toBe(52);
  });

  test('a family with members in China: 20 publications, priority of the United States, and what publications alone can tell', async () => {
    const [family] = familiesOf(
      [await parseOps(file('test_get_family_from_result_1.xml'))],
      familyTables('2026-11-25'),
    );
    const chinese = family?.members
      .filter(({ country }) => country === 'CN')
      .map(({ number, kind }) => `${number} ${kind}`);
    expect(chinese).toEqual(['101911042 A', '102622450 A', '102622450 B', '101911042 B']);
    expect(family?.earliestPriority.value).toBe('2007-12-27');
    expect(family?.status.map(({ country, value }) => `${country} ${value}`)).toEqual([
      'CN granted',
      'EP unknown',
      'JP granted',
      'TW granted',
      'US granted',
    ]);
  });

  test('national fates of one European patent: lapsed in 32 states, covered by a fee in four on the day of the answer', async () => {
    const answer = await parseOps(file('get_family_with_legal.xml'));
    const on = (day: string) => familiesOf([answer], familyTables(day))[0]?.status ?? [];
    const countries = (day: string, value: string) =>
      on(day)
        .filter((row) => row.value === value)
        .map(({ country }) => country);
    expect(countries('2025-10-25', 'in-force')).toEqual(['DE', 'FI', 'GB', 'SE', 'US']);
    expect(countries('2025-10-25', 'lapsed').length).toBe(32);
    expect(countries('2025-10-25', 'discontinued')).toEqual(['CA']);
    // The fee of the sixteenth year reaches to 2026-06-24: after that day nothing seen says that the right still stands.
    expect(countries('2026-11-25', 'in-force')).toEqual(['US']);
    expect(countries('2026-11-25', 'granted')).toEqual(['DE', 'EP', 'FI', 'GB', 'SE']);
    expect(countries('2015-01-01', 'pending').length).toBeGreaterThan(30);
  });

  test('the register says of Hungary what the legal events do not say', async () => {
    const legal = await parseOps(file('get_family_with_legal.xml'));
    const register = await parseOps(file('get_register_biblio.xml'));
    const hungary = (answers: OpsAnswer[]) =>
      familiesOf(answers, familyTables('2026-11-25'))[0]?.status.find(({ country }) => country === 'HU');
    expect(hungary([legal])?.value).toBe('unknown');
    expect(hungary([legal])?.because[0]).toContain('no event says whether the patent of EP was made valid in HU');
    expect(hungary([legal, register])?.value).toBe('lapsed');
  });

  test('a patent whose term is over is unknown, not in force', async () => {
    const [family] = familiesOf([await parseOps(file('example_1.xml'))], familyTables('2026-11-25'));
    expect(family?.status.find(({ country }) => country === 'EP')?.value).toBe('unknown');
    expect(family?.status.find(({ country }) => country === 'GB')?.value).toBe('lapsed');
    expect(family?.status.filter(({ value }) => value === 'in-force')).toEqual([]);
  });

  test('no person is named in a family, and no free text that names one', async () => {
    const [family] = familiesOf(
      [await parseOps(file('get_family_with_biblio.xml')), await parseOps(file('get_family_with_legal.xml'))],
      familyTables('2026-11-25'),
    );
    expect(family?.inventorCount).toBe(3);
    expect(JSON.stringify(family)).not.toMatch(/HERRALA|KYLM|NIEMI/iu);
  });
});
