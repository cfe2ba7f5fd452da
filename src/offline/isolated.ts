/**
 * A response that allows threads in WebAssembly: the page is alone in its process, and takes from elsewhere only what comes
 * without cookies. For hosts that cannot send these headers themselves.
 */
export function isolated(response: Response): Response {
  // Answers whose inside may not be seen can be given on, but not changed.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'credentialless');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const { status, statusText } = response;
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : response.body, { status, statusText, headers });
}
