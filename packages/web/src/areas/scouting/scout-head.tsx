import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';

interface Props {
  readonly title: string;
  readonly intro: string;
}

const TABS = [
  ['mandates', '/scout'],
  ['landscape', '/scout/landscape'],
] as const;

/** Title, one sentence, and the way to the neighbouring page. */
export function ScoutHead({ title, intro }: Props) {
  const text = useText();
  return (
    <div className="page-head">
      <h1>{title}</h1>
      <p className="tight soft">{intro}</p>
      <nav aria-label={text.scouting.tabs} className="scout-tabs">
        {TABS.map(([key, to]) => (
          <Link key={key} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {text.scouting.tab[key]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
