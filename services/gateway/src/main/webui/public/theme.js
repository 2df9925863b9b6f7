// Runs before the first paint, so that a chosen theme or language never flashes past.
try {
  var theme = localStorage.getItem('samverk.theme')
  var language = localStorage.getItem('samverk.language')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.colorScheme = theme
  if (language === 'en') document.documentElement.lang = 'en'
} catch {
  // Storage may be blocked; the system's theme and Swedish are used then.
}
