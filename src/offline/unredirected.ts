/**
 * A response as if it had come from its own address. Hosts that lead `index.html` to its folder give an answer that browsers
 * refuse for a page.
 */
export function unredirected(response: Response): Response {
  if (!response.redirected) return response;
  const { status, statusText, headers, body } = response;
  return new Response(body, { status, statusText, headers });
}
