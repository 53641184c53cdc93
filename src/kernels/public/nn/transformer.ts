// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Module } from '../../nn/module.ts';
import type { Activation } from '../../nn/transformer.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/transformer.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * Self-attention and a feed-forward network, each with residual and norm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html
 */
const _TransformerEncoderLayer: {
  new (d_model: Int, nhead: Int | Named<{ nhead: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dim_feedforward?: Int | Named<{ dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, activation?: Activation | Named<{ activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, layer_norm_eps?: number | Named<{ layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, norm_first?: boolean | Named<{ norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.TransformerEncoderLayer;
  new (keywords: Named<{ d_model: Int; nhead: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.TransformerEncoderLayer;
} = defClass('TransformerEncoderLayer(#d_model,#nhead;#dim_feedforward?,%dropout?,activation,%layer_norm_eps?,^batch_first?,^norm_first?,^bias?,device,dtype)', plain.TransformerEncoderLayer);
type _TransformerEncoderLayer = plain.TransformerEncoderLayer;

/**
 * Self-attention, attention to an encoder's memory and a feed-forward network, each with residual and norm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html
 */
const _TransformerDecoderLayer: {
  new (d_model: Int, nhead: Int | Named<{ nhead: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dim_feedforward?: Int | Named<{ dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, activation?: Activation | Named<{ activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, layer_norm_eps?: number | Named<{ layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, norm_first?: boolean | Named<{ norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.TransformerDecoderLayer;
  new (keywords: Named<{ d_model: Int; nhead: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.TransformerDecoderLayer;
} = defClass('TransformerDecoderLayer(#d_model,#nhead;#dim_feedforward?,%dropout?,activation,%layer_norm_eps?,^batch_first?,^norm_first?,^bias?,device,dtype)', plain.TransformerDecoderLayer);
type _TransformerDecoderLayer = plain.TransformerDecoderLayer;

/**
 * `num_layers` copies of an encoder layer, one after another, and `norm` (null unless given) at the end.
 * (S, N, E), with batch_first layers (N, S, E), or (S, E) → the same shape. The copies begin with the same weights.
 * Bool masks are true where attention is not allowed, float ones are added.
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html
 */
const _TransformerEncoder: {
  new (encoder_layer: Module, num_layers: Int | { num_layers: Int; norm?: Module | null; enable_nested_tensor?: boolean; mask_check?: boolean }, norm?: Module | null | { norm?: Module | null; enable_nested_tensor?: boolean; mask_check?: boolean }, enable_nested_tensor?: boolean | { enable_nested_tensor?: boolean; mask_check?: boolean }, mask_check?: boolean | { mask_check?: boolean }): plain.TransformerEncoder;
  new (keywords: { encoder_layer: Module; num_layers: Int; norm?: Module | null; enable_nested_tensor?: boolean; mask_check?: boolean }): plain.TransformerEncoder;
} = defClass('TransformerEncoder(&encoder_layer,#num_layers;&norm?,^enable_nested_tensor?,^mask_check?)', plain.TransformerEncoder);
type _TransformerEncoder = plain.TransformerEncoder;

/**
 * `num_layers` copies of a decoder layer, one after another, and `norm` (null unless given) at the end.
 * (T, N, E) and a memory (S, N, E), with batch_first layers (N, T, E) and (N, S, E) → the first shape. The copies
 * begin with the same weights. Bool masks are true where attention is not allowed, float ones are added.
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html
 */
const _TransformerDecoder: {
  new (decoder_layer: Module, num_layers: Int | { num_layers: Int; norm?: Module | null }, norm?: Module | null | { norm?: Module | null }): plain.TransformerDecoder;
  new (keywords: { decoder_layer: Module; num_layers: Int; norm?: Module | null }): plain.TransformerDecoder;
} = defClass('TransformerDecoder(&decoder_layer,#num_layers;&norm?)', plain.TransformerDecoder);
type _TransformerDecoder = plain.TransformerDecoder;

/**
 * Encoder and decoder, as in "Attention Is All You Need".
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html
 */
const _Transformer: {
  new (d_model?: Int | Named<{ d_model?: Int; nhead?: Int; num_encoder_layers?: Int; num_decoder_layers?: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, nhead?: Int | Named<{ nhead?: Int; num_encoder_layers?: Int; num_decoder_layers?: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, num_encoder_layers?: Int | Named<{ num_encoder_layers?: Int; num_decoder_layers?: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, num_decoder_layers?: Int | Named<{ num_decoder_layers?: Int; dim_feedforward?: Int; dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dim_feedforward?: Int | Named<{ dim_feedforward?: Int; dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, activation?: Activation | Named<{ activation?: Activation; custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, custom_encoder?: Module | null | Named<{ custom_encoder?: Module | null; custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, custom_decoder?: Module | null | Named<{ custom_decoder?: Module | null; layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, layer_norm_eps?: number | Named<{ layer_norm_eps?: number; batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, norm_first?: boolean | Named<{ norm_first?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Transformer;
} & Pick<typeof plain.Transformer, keyof typeof plain.Transformer> = defClass('Transformer(;#d_model?,#nhead?,#num_encoder_layers?,#num_decoder_layers?,#dim_feedforward?,%dropout?,activation,&custom_encoder?,&custom_decoder?,%layer_norm_eps?,^batch_first?,^norm_first?,^bias?,device,dtype)', plain.Transformer);
type _Transformer = plain.Transformer;

export { _Transformer as Transformer, _TransformerDecoder as TransformerDecoder, _TransformerDecoderLayer as TransformerDecoderLayer, _TransformerEncoder as TransformerEncoder, _TransformerEncoderLayer as TransformerEncoderLayer };
