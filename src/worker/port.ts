/** One end of a conversation: a Worker, a worker's own global, or a MessagePort that was started. */
export type Port = Readonly<{
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}>;
