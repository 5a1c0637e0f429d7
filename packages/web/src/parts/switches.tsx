import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { type Language, useLanguage, useText } from './language.tsx';

export function LanguageSwitch() {
  const text = useText();
  const { language, choose } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      aria-label={text.shell.language}
      value={language}
      onChange={(event) => choose(event.currentTarget.value as Language)}
      data={[
        { value: 'en', label: 'English' },
        { value: 'zh', label: '简体中文' },
      ]}
    />
  );
}

export function SchemeSwitch() {
  const text = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      size="xs"
      className="scheme-switch"
      aria-label={text.shell.scheme}
      value={colorScheme}
      onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      data={[
        { value: 'auto', label: text.shell.auto },
        { value: 'light', label: text.shell.light },
        { value: 'dark', label: text.shell.dark },
      ]}
    />
  );
}
