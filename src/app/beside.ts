import { Fault } from '#core/fault.ts';

/** Fetches a file that lies beside the page. */
async function fetchBeside(path: string): Promise<Response> {
  const unreachable = (why: string, cause?: unknown) =>
    new Fault('model-unreachable', `${path} could not be fetched: ${why}.`, {
      remedy: 'Check the connection and reload the page.',
      cause,
    });
  let response: Response;
  try {
    response = await fetch(new URL(path, document.baseURI));
  } catch (error) {
    throw unreachable(navigator.onLine ? 'the server does not answer' : 'this computer is offline', error);
  }
  if (!response.ok) throw unreachable(`the server answered ${response.status}`);
  return response;
}

/** A JSON file beside the page. */
export async function jsonBeside(path: string): Promise<unknown> {
  const response = await fetchBeside(path);
  try {
    return await response.json();
  } catch (cause) {
    throw new Fault('data-invalid', `${path} is not JSON; the server may answer with a page instead.`, {
      remedy: 'Reload the page.',
      cause,
    });
  }
}

/** A file beside the page, as bytes. */
export const blobBeside = async (path: string): Promise<Blob> => (await fetchBeside(path)).blob();
