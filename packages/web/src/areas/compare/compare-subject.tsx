import type { Criterion } from '@beringia/domain/deals/compare/ladder';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { Comparison } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { RuleSwitches } from '../market/rule-switches.tsx';
import { ANY, type CompareSearch, CRITERIA, SPECIAL_KINDS, withCriterion, withKind } from './compare-query.ts';
import { criterionText, wordsOf } from './criterion-words.ts';
import { DealPicker } from './deal-picker.tsx';

interface Props {
  readonly search: CompareSearch;
  readonly change: (next: CompareSearch) => void;
  /** The facts that the answer was matched on; undefined until there is one. */
  readonly subject: Comparison['subject'] | undefined;
}

/** The subject: a deal, or facts typed in, or a deal with some of its facts overruled. */
export function CompareSubject({ search, change, subject }: Props) {
  const text = useText();
  const included: readonly string[] = search.include ?? [];
  return (
    <section className="panel subject" aria-label={text.compare.subject}>
      <DealPicker search={search} change={change} />
      <div className="subject-facts">
        {CRITERIA.map((key) => (
          <CriterionSelect key={key} criterion={key} search={search} change={change} subject={subject} />
        ))}
      </div>
      <div className="subject-switches">
        <fieldset>
          <legend>{text.compare.include}</legend>
          {SPECIAL_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              size="xs"
              label={text.labels.specialKind[kind]}
              checked={included.includes(kind)}
              onChange={(event) => change(withKind(search, kind, event.currentTarget.checked))}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{text.compare.rule}</legend>
          <RuleSwitches search={search} change={change} />
        </fieldset>
      </div>
    </section>
  );
}

function CriterionSelect({ criterion, search, change, subject }: Props & { readonly criterion: Criterion }) {
  const text = useText();
  const given = search[criterion]?.[0] ?? '';
  const ofDeal = given === '' ? criterionText(criterion, subject?.[criterion] ?? null, text) : null;
  const first = search.deal
    ? [
        { value: '', label: text.compare.asDeal(ofDeal ?? '…') },
        { value: ANY, label: text.compare.any },
      ]
    : [{ value: '', label: text.compare.any }];
  const options = Object.entries(wordsOf(criterion, text)).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      size="xs"
      label={text.compare.criteria[criterion]}
      value={given}
      onChange={(event) => change(withCriterion(search, criterion, event.currentTarget.value))}
      data={[...first, ...options]}
    />
  );
}
