import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from './language.tsx';

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly side: 'left' | 'right';
  readonly width: string;
  readonly children: ReactNode;
}

/** A panel over the page. Put together by hand, because the ready-made one has a second page header in it. */
export function SidePanel({ opened, close, title, side, width, children }: Props) {
  const text = useText();
  return (
    <Drawer.Root opened={opened} onClose={close} position={side} size={width}>
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        <div className="panel-head">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={text.shell.close} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
