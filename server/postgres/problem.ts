/** Something only the operator can put right. The message is one whole line for her; a stack would only hide it. */
export class PostgresProblem extends Error {
  override readonly name = "PostgresProblem";
}
