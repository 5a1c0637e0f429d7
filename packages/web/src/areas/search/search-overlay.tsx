import '../../style/find.css';
import { Modal } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { SearchBox } from './search-box.tsx';

/** It stands at once: what is typed right after `/` must reach the box. */
const NOW = { duration: 0 };

/** Search over the page, opened by `/` anywhere. It begins empty each time. */
export function SearchOverlay({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const text = useText();
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      size="min(680px, 100%)"
      yOffset="8vh"
      xOffset="2vw"
      transitionProps={NOW}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={text.find.open}>
        <Modal.Body className="search-body">
          <SearchBox close={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
