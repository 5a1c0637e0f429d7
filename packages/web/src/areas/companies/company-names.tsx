import type { ShownParty } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { SourceWords } from './source-words.tsx';

/** Every spelling with its kind and where it was seen; background knowledge is marked. */
export function CompanyNames({ party }: { readonly party: ShownParty['party'] }) {
  const text = useText();
  const words = text.company;
  return (
    <section className="panel" aria-labelledby="names">
      <h2 id="names">{words.names}</h2>
      <table className="plain-table names-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {mainRows(party).map(({ name, lang }) => (
            <tr key={`${lang} ${name}`}>
              <th scope="row" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
                {name}
              </th>
              <td>{words.mainName}</td>
              <td>{words.rests[party.evidence]}</td>
            </tr>
          ))}
          {party.aliases.map((alias) => (
            <tr key={`${alias.lang} ${alias.kind} ${alias.text} ${alias.source}`}>
              <th scope="row" lang={alias.lang === 'zh' ? 'zh-CN' : alias.lang}>
                {alias.text}
              </th>
              <td>
                {words.aliasKinds[alias.kind]}
                <span className="soft small other-line">{words.langs[alias.lang]}</span>
              </td>
              <td>
                <SourceWords source={alias.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function mainRows({ name, nameZh, shortZh }: ShownParty['party']) {
  const chinese = [...new Set([nameZh, shortZh])].filter((each) => each !== null);
  return [{ name, lang: 'en' }, ...chinese.map((each) => ({ name: each, lang: 'zh' }))];
}
