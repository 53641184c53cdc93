// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { LogSoftmax, ReLU, Sigmoid, Softmax, Tanh } from './nn/activation.ts';
export { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, Mish, PReLU, RReLU, ReLU6, SELU, SiLU, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanhshrink, Threshold } from './nn/activations.ts';
export { MultiheadAttention } from './nn/attention.ts';
export { Bilinear } from './nn/bilinear.ts';
export { Buffer } from './nn/buffer.ts';
export { ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential } from './nn/containers.ts';
export { Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from './nn/conv.ts';
export { AlphaDropout, Dropout, Dropout1d, Dropout2d, Dropout3d, FeatureAlphaDropout } from './nn/dropout.ts';
export { Embedding, EmbeddingBag } from './nn/embedding.ts';
export { Flatten, Identity, Unflatten } from './nn/flatten.ts';
export { LazyBatchNorm1d, LazyBatchNorm2d, LazyBatchNorm3d, LazyConv1d, LazyConv2d, LazyConv3d, LazyConvTranspose1d, LazyConvTranspose2d, LazyConvTranspose3d, LazyInstanceNorm1d, LazyInstanceNorm2d, LazyInstanceNorm3d, LazyLinear } from './nn/lazy.ts';
export { Linear } from './nn/linear.ts';
export { AdaptiveLogSoftmaxWithLoss, LinearCrossEntropyLoss } from './nn/loss-linear.ts';
export { BCELoss, BCEWithLogitsLoss, CTCLoss, CosineEmbeddingLoss, CosineSimilarity, CrossEntropyLoss, GaussianNLLLoss, HingeEmbeddingLoss, HuberLoss, KLDivLoss, L1Loss, MSELoss, MarginRankingLoss, MultiLabelMarginLoss, MultiLabelSoftMarginLoss, MultiMarginLoss, NLLLoss, PairwiseDistance, PoissonNLLLoss, SmoothL1Loss, SoftMarginLoss, TripletMarginLoss, TripletMarginWithDistanceLoss } from './nn/loss.ts';
export { Module } from './nn/module.ts';
export { BatchNorm1d, BatchNorm2d, BatchNorm3d, GroupNorm, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d, LayerNorm, RMSNorm } from './nn/normalization.ts';
export { CircularPad1d, CircularPad2d, CircularPad3d, ConstantPad1d, ConstantPad2d, ConstantPad3d, ReflectionPad1d, ReflectionPad2d, ReflectionPad3d, ReplicationPad1d, ReplicationPad2d, ReplicationPad3d, ZeroPad1d, ZeroPad2d, ZeroPad3d } from './nn/padding.ts';
export { Parameter } from './nn/parameter.ts';
export { AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d, AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d, AvgPool1d, AvgPool2d, AvgPool3d, Fold, FractionalMaxPool2d, FractionalMaxPool3d, LPPool1d, LPPool2d, LPPool3d, MaxPool1d, MaxPool2d, MaxPool3d, MaxUnpool1d, MaxUnpool2d, MaxUnpool3d, Unfold } from './nn/pooling.ts';
export { LocalResponseNorm } from './nn/response-norm.ts';
export { Cell as RNNCellBase, GRU, GRUCell, LSTM, LSTMCell, RNN, RNNCell, Sequence as RNNBase } from './nn/rnn.ts';
export { Transformer, TransformerDecoder, TransformerDecoderLayer, TransformerEncoder, TransformerEncoderLayer } from './nn/transformer.ts';
export { ChannelShuffle, PixelShuffle, PixelUnshuffle, Upsample, UpsamplingBilinear2d, UpsamplingNearest2d } from './nn/upsampling.ts';
