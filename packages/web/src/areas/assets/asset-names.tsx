import type { ShownAsset } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { SourceWords } from './source-words.tsx';

/** Every name with its kind and where it comes from. */
export function AssetNames({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const { asset, deals } = shown;
  return (
    <section className="panel" aria-labelledby="names">
      <h2 id="names">{text.assets.names}</h2>
      <table className="plain-table names">
        <thead>
          <tr>
            {[text.assets.name, text.assets.kind, text.assets.source].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asset.names.map((name) => (
            <tr key={`${name.text} ${name.kind} ${name.source}`}>
              <th scope="row" lang={name.lang}>
                {name.text}
              </th>
              <td>{text.assets.nameKind[name.kind]}</td>
              <td>
                <SourceWords source={name.source} deals={deals} />
                {name.note !== undefined && <span className="soft small"> {name.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asset.ambiguous.length > 0 && (
        <>
          <p className="tight">{text.assets.ambiguous}</p>
          <ul className="plain">
            {asset.ambiguous.map(({ text: name, reason }) => (
              <li key={name}>
                <strong>{name}</strong> <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asset.note !== null && (
        <p className="tight soft small" lang="en">
          {asset.note}
        </p>
      )}
    </section>
  );
}
