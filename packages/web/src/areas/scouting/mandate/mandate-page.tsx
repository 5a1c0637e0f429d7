import '../../../style/scouting.css';
import { Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../../parts/language.tsx';
import { usePageTitle } from '../../../parts/page-title.ts';
import { EXAMPLES } from '../examples.ts';
import type { NewSearch } from '../scouting-query.ts';
import { useMandates } from '../use-scouting.ts';
import { draftOf, EMPTY } from './mandate-draft.ts';
import { MandateEditor } from './mandate-editor.tsx';

/** A mandate to write: empty, from an example, or one that is saved. */
export function MandatePage() {
  const text = useText();
  const search = useSearch({ strict: false }) as NewSearch;
  const mandates = useMandates();
  const from = search.from?.[0];
  const saved = mandates.data?.items.find(({ id }) => id === from);
  const example = EXAMPLES.find(({ id }) => id === search.example?.[0]);
  const title = from === undefined ? text.scouting.newMandate : text.scoutForm.editTitle(saved?.name ?? from);
  usePageTitle(title, text.places.scout);
  const first = saved ? draftOf(saved.mandate) : example ? draftOf(example) : EMPTY;
  const waits = from !== undefined && mandates.isPending;
  return (
    <div className="page scout mandate-page">
      <p className="tight small">
        <Link to="/scout">{text.scouting.tab.mandates}</Link>
      </p>
      <h1>{title}</h1>
      <p className="tight soft">{text.scoutForm.intro}</p>
      {waits ? (
        <Skeleton height={640} />
      ) : (
        <MandateEditor
          key={`${from} ${saved?.id} ${example?.id}`}
          first={first}
          saved={saved !== undefined}
          taken={mandates.data?.items.map(({ id }) => id) ?? []}
        />
      )}
    </div>
  );
}
