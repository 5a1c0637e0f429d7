// Runs before the first paint, so that a page in the dark or in Chinese never flashes light or English first.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = kept('mantine-color-scheme-value') ?? 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const chinese = (kept('beringia-language') ?? navigator.language).toLowerCase().startsWith('zh');
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.lang = chinese ? 'zh-CN' : 'en';
})();
