/** The part of sodium-native that the group needs. Each function fills its first argument and throws on refusal. */
declare module 'sodium-native' {
  interface Sodium {
    crypto_scalarmult_ed25519_base_noclamp(out: Uint8Array, scalar: Uint8Array): void;
    crypto_scalarmult_ed25519_noclamp(out: Uint8Array, scalar: Uint8Array, point: Uint8Array): void;
    crypto_core_ed25519_add(out: Uint8Array, a: Uint8Array, b: Uint8Array): void;
    crypto_core_ed25519_sub(out: Uint8Array, a: Uint8Array, b: Uint8Array): void;
    crypto_core_ed25519_is_valid_point(point: Uint8Array): boolean;
  }
  const sodium: Sodium;
  export default sodium;
  export type { Sodium };
}
