import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type ShownAsset, type ShownReadOut } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { PasteReadOuts } from './paste-read-outs.tsx';
import { byCutoff, intervalWords, valueWords } from './read-out-values.ts';
import { PlainSource } from './source-words.tsx';

const COLUMNS = ['trial', 'population', 'arm', 'endpoint', 'value', 'n', 'grade', 'cutoff', 'source'] as const;

/** Every read-out of this workspace, and a form to add some. */
export function ReadOuts({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (readOut: string) => api.withdrawReadOut(shown.asset.id, readOut),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['asset'] }),
  });
  return (
    <section className="panel read-outs" aria-labelledby="read-outs">
      <h2 id="read-outs">{text.assets.readOuts}</h2>
      {shown.readOuts.length === 0 ? (
        <p className="tight soft">{text.assets.noneEntered}</p>
      ) : (
        <>
          <p className="tight soft small">{text.assets.bestNote}</p>
          <div className="scroll-x">
            <table className="plain-table stack-table">
              <thead>
                <tr>
                  {COLUMNS.map((key) => (
                    <th scope="col" key={key}>
                      {text.assets.readOut[key]}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {byCutoff(shown.readOuts).map((readOut) => (
                  <ReadOutRow key={readOut.id} readOut={readOut} withdraw={withdraw.mutate} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <PasteReadOuts asset={shown.asset.id} />
    </section>
  );
}

interface RowProps {
  readonly readOut: ShownReadOut;
  readonly withdraw: (id: string) => void;
}

function ReadOutRow({ readOut, withdraw }: RowProps) {
  const text = useText();
  const { language } = useLanguage();
  const { trial, population, line, biomarker, arm, dose, endpoint, n, grade3plus, cutoff, source, id } = readOut;
  const names = text.assets.readOut;
  const interval = intervalWords(readOut, text);
  return (
    <tr>
      <th scope="row">{trial}</th>
      <td data-label={names.population}>{joined(population, line, biomarker)}</td>
      <td data-label={names.arm}>{joined(arm, dose)}</td>
      <td data-label={names.endpoint}>{endpoint}</td>
      <td data-label={names.value}>
        <strong>{valueWords(readOut, text) ?? <Dash />}</strong>
        {interval !== null && <span className="soft small"> {interval}</span>}
      </td>
      <td data-label={names.n}>{n === null ? <Dash /> : plainNumber(n)}</td>
      <td data-label={names.grade}>{grade3plus === null ? <Dash /> : `${plainNumber(grade3plus)}%`}</td>
      <td data-label={names.cutoff}>{cutoff === null ? <Dash /> : dateText(cutoff, text, language)}</td>
      <td data-label={names.source} className="read-out-source">
        <PlainSource source={source} />
      </td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.assets.withdrawWhich(trial, endpoint)}
          onClick={() => withdraw(id)}
        >
          {text.assets.withdraw}
        </Button>
      </td>
    </tr>
  );
}

function joined(...words: readonly (string | null)[]) {
  const said = words.filter((word) => word !== null);
  return said.length === 0 ? <Dash /> : said.join(' · ');
}
