/** A form with one file in it as a browser sends it: the parts before and after the file's content. */
export function formAround(name: string, field = "file") {
  const boundary = "----genombrott-test";
  const said = name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const disposition = `form-data; name="${field}"; filename="${said}"`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    before: Buffer.from(
      `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    after: Buffer.from(`\r\n--${boundary}--\r\n`),
  };
}

/** The whole of it. */
export function formWith(name: string, content: Uint8Array, field?: string) {
  const { contentType, before, after } = formAround(name, field);
  return { contentType, body: Buffer.concat([before, content, after]) };
}

/** What React Router gives an action when the form says more than its file; what is said stands before it. */
export function requestSaying(fields: Readonly<Record<string, string>>, name: string, content: Uint8Array): Request {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new File([new Uint8Array(content)], name));
  return new Request("http://localhost/x", { method: "POST", body: form });
}

/** What React Router gives an action, with the form in pieces of some size. */
export function requestWith(name: string, content: Uint8Array, pieceBytes = 65_536): Request {
  const { contentType, body } = formWith(name, content);
  return requestOf(contentType, inPieces(body, pieceBytes));
}

export function requestOf(contentType: string, pieces: AsyncGenerator<Uint8Array>): Request {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  // Node asks for `duplex`, which the browser's types do not know.
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { "content-type": contentType },
    body,
    duplex: "half",
  };
  return new Request("http://localhost/notes/x/files", init);
}

async function* inPieces(bytes: Buffer, most: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
}
