import { Kbd, Modal } from '@mantine/core';
import { useText } from './language.tsx';

/** Keys, and what the signs of the tables mean. */
export function HelpOverlay({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const text = useText();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], text.keys.search],
    [['g', 'h'], text.keys.home],
    [['g', 'd'], text.keys.deals],
    [['g', 'm'], text.keys.market],
    [['↑', '↓'], text.keys.rows],
    [['Enter'], text.keys.open],
    [['?'], text.keys.help],
    [['Esc'], text.keys.escape],
  ];
  const { title, signs, dash, marks, undisclosed, unverified, onward } = text.keys;
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': text.shell.close }}>
      <dl className="keys">
        {rows.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className="section-title">{signs}</h3>
      <ul className="plain">
        <li>— {dash}</li>
        {[marks, undisclosed, unverified, onward].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Modal>
  );
}
