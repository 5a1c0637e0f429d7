import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';

type Tab = keyof Text['sources']['tab'];

const TABS = [
  ['sources', '/sources'],
  ['records', '/sources/records'],
  ['changes', '/sources/changes'],
  ['quarantine', '/sources/quarantine'],
  ['jobs', '/jobs'],
] as const satisfies readonly (readonly [Tab, string])[];

/** Title, one sentence, and the way to the neighbouring pages. */
export function SourcesHead({ tab, intro }: { readonly tab: Tab; readonly intro: string }) {
  const text = useText();
  return (
    <div className="page-head">
      <h1>{text.sources.tab[tab]}</h1>
      <p className="tight soft">{intro}</p>
      <nav aria-label={text.sources.tabs} className="sources-tabs">
        {TABS.map(([key, to]) => (
          <Link key={key} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {text.sources.tab[key]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
