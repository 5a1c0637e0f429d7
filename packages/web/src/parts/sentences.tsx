import { Fragment } from 'react';
import { Said } from './said.tsx';

/** Several sentences of the server's, each in the reader's language where it has the words. */
export function Sentences({ words }: { readonly words: string }) {
  const sentences = words.split(/(?<=[.。”])\s(?=[A-Z“\d])/u);
  return sentences.map((sentence, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences have nothing but their place
    <Fragment key={at}>
      {at > 0 && ' '}
      <Said words={sentence} />
    </Fragment>
  ));
}
