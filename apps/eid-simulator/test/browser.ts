interface Visited {
  url: string;
  status: number;
  text: string;
}

/** A browser without a screen: keeps cookies and follows redirects, by hand so that it can stop at one. */
export interface Browser {
  get(url: string, options?: { stopAt?: string }): Promise<Visited>;
  post(url: string, fields: Record<string, string>, options?: { stopAt?: string }): Promise<Visited>;
}

/** A new browser with no cookies. */
export function createBrowser(): Browser {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit, stopAt?: string): Promise<Visited> => {
    if (stopAt !== undefined && url.startsWith(stopAt)) return { url, status: 0, text: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) return visit(new URL(location, url).href, {}, stopAt);
    return { url, status: response.status, text: await response.text() };
  };
  return {
    get: (url, { stopAt } = {}) => visit(url, {}, stopAt),
    post: (url, fields, { stopAt } = {}) =>
      visit(url, { method: 'POST', body: new URLSearchParams(fields) }, stopAt),
  };
}
