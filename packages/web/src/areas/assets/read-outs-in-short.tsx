import type { ShownAsset, ShownReadOut } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { byCutoff, valueWords } from './read-out-values.ts';

const FEW = 3;

/** The latest read-outs with n and cut-off; the whole table stands at the end of the page. */
export function ReadOutsInShort({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const { readOuts } = shown;
  return (
    <section className="panel" aria-labelledby="read-outs-in-short">
      <h2 id="read-outs-in-short">{text.assets.best}</h2>
      {readOuts.length === 0 ? (
        <p className="tight">
          <span className="soft">{text.assets.noneEntered}</span> <a href="#read-outs">{text.assets.addReadOuts}</a>
        </p>
      ) : (
        <>
          <ul className="plain">
            {byCutoff(readOuts)
              .slice(0, FEW)
              .map((readOut) => (
                <Short key={readOut.id} readOut={readOut} />
              ))}
          </ul>
          <p className="tight soft small">
            {text.assets.bestNote} <a href="#read-outs">{text.assets.allReadOuts}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Short({ readOut }: { readonly readOut: ShownReadOut }) {
  const text = useText();
  const { language } = useLanguage();
  const { endpoint, trial, n, cutoff, arm, population } = readOut;
  return (
    <li>
      <strong>
        {endpoint} {valueWords(readOut, text) ?? <Dash />}
      </strong>{' '}
      · n {n ?? <Dash />} · {cutoff === null ? <Dash /> : text.assets.cutoff(dateText(cutoff, text, language))}
      <span className="one-line soft small">
        {[trial, arm, population].filter((word) => word !== null).join(' · ')}
      </span>
    </li>
  );
}
