import type { Rights } from '../../api.ts';
import { addressText, dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { RecordLinks } from './record-links.tsx';

/** What "no grant found" rests on: the day, the records and their sources. Never said without them. */
export function NoGrantNote({ searched: { searched, on } }: { readonly searched: Rights['noGrantFound'] }) {
  const text = useText();
  const { language } = useLanguage();
  if (on === null || searched.length === 0) return <p className="tight">{text.rights.notSearched}</p>;
  return (
    <div className="no-grant">
      <p className="tight">{text.rights.noGrantNote(searched.length, dateText(on, text, language))}</p>
      <details>
        <summary>{text.rights.searched}</summary>
        <ul className="plain">
          {searched.map(({ record, lastChecked, sources }) => (
            <li key={record}>
              <RecordLinks ids={[record]} />{' '}
              <span className="soft small">
                {text.rights.searchedOn(dateText(lastChecked, text, language))} · {text.rights.sources(sources.length)}
              </span>
              <ul className="plain small">
                {sources.map((url) => (
                  <li key={url} className="one-line">
                    <a href={url} target="_blank" rel="noreferrer">
                      {addressText(url)}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
