import { useClickOutside, useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { useText } from './language.tsx';
import { PLACES, placeOf } from './places.ts';

/** A bar of all places where there is room for it; on a narrow screen a button with the name of the place, and a menu. */
export function Navigation() {
  const text = useText();
  const [open, menu] = useDisclosure(false);
  const frame = useClickOutside<HTMLElement>(menu.close);
  const button = useRef<HTMLButtonElement>(null);
  const here = placeOf(useLocation({ select: ({ pathname }) => pathname }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    menu.close();
    button.current?.focus();
  };
  return (
    <nav ref={frame} aria-label={text.shell.nav} className="nav" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="nav-button"
        aria-expanded={open}
        aria-controls="places"
        onClick={menu.toggle}
      >
        <span aria-hidden="true">☰</span> {here ? text.places[here.name] : text.shell.menu}
      </button>
      <ul id="places" className={open ? 'nav-list nav-open' : 'nav-list'}>
        {PLACES.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={menu.close}>
              {text.places[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
