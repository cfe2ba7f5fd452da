/**
 * What the network says, or what is kept where the network says nothing: it fails, breaks down (5xx), or takes longer than
 * `patience` (ms). That a file is gone (4xx) counts as said. With nothing kept, the network has the word.
 *
 * @throws why the network failed, when nothing is kept
 */
export async function freshOrKept(
  asked: Promise<Response>,
  kept: Response | undefined,
  patience: number,
): Promise<Response> {
  if (kept === undefined) return asked;
  const said = asked.then(
    (answer) => (answer.status < 500 ? answer : kept),
    () => kept,
  );
  const silent = new Promise<Response>((settle) => setTimeout(settle, patience, kept));
  return Promise.race([said, silent]);
}
