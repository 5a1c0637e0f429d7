import { Kbd, Modal } from '@mantine/core';
import { useText } from './language.tsx';
import { PLACES } from './places.ts';

/** Keys, and what the signs of the tables mean. */
export function HelpOverlay({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const text = useText();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], text.keys.search],
    ...PLACES.map(({ key, name }) => [['g', key], text.places[name]] as const),
    [['↑', '↓'], text.keys.rows],
    [['Enter'], text.keys.open],
    [['?'], text.keys.help],
    [['Esc'], text.keys.escape],
  ];
  return (
    <Modal.Root opened={opened} onClose={close}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <div className="panel-head">
          <Modal.Title>{text.keys.title}</Modal.Title>
          <Modal.CloseButton aria-label={text.shell.close} />
        </div>
        <Modal.Body>
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
          <Signs />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Signs() {
  const { signs, dash, marks, undisclosed, unverified, onward } = useText().keys;
  return (
    <>
      <h3 className="section-title">{signs}</h3>
      <ul className="plain">
        <li>— {dash}</li>
        {[marks, undisclosed, unverified, onward].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
