import type { Authority } from '../../names/authority.ts'

/** The shipped people, changed by the files of `--authority`. */
export async function loadAuthority(files: readonly string[] | undefined): Promise<Authority> {
  const { loadDefaultAuthority } = await import('../../names/authority.ts')
  const { mergeAuthority } = await import('../../config/authority-file.ts')
  const { readSettingFile } = await import('../../config/read-text.ts')
  return (files ?? []).reduce(
    (base, file) => mergeAuthority(base, readSettingFile(file, '--authority'), file),
    loadDefaultAuthority(),
  )
}
