/** The lines of a streamed body, each as soon as it is complete, however the network cuts the body into chunks. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      yield* lines.filter((line) => line.trim());
      if (done) break;
    }
    if (rest.trim()) yield rest;
  } finally {
    // If the caller stops early, the request must not go on.
    reader.cancel().catch(() => undefined);
  }
}
