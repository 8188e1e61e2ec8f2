/** Why a backup or a restore cannot be done. The message is whole lines for the operator; a stack would only hide it. */
export class BackupProblem extends Error {
  override readonly name = "BackupProblem";
}
