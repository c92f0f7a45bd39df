/** Where to go after login: a path of this site, whatever the address said. */
export function nextPath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/')) return '/'
  const base = 'http://same.site'
  try {
    // The parser knows every way (`//`, `/\`, tabs) of leaving a site with something that looks like a path.
    const url = new URL(asked, base)
    const inside = url.origin === base && !/^\/(login|register|api)(\/|$)/.test(url.pathname)
    // Normalised dots may leave `//host` behind.
    return inside && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/'
  } catch {
    return '/'
  }
}
