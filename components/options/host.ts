/** "https://www.example.com/news", "www.example.com" → "www.example.com"; null for what names no site. */
export function hostOf(written: string): string | null {
  const text = written.trim();
  try {
    const { protocol, hostname } = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    const named = hostname === 'localhost' || /^[^.]+(?:\.[^.]+)+$/.test(hostname) || hostname.startsWith('[');
    return /^https?:$/.test(protocol) && named ? hostname : null;
  } catch {
    return null;
  }
}
