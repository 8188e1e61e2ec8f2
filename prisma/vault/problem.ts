/** Why the root key is not changed, in words for the operator. */
export class RotateProblem extends Error {
  override readonly name = "RotateProblem";
}
