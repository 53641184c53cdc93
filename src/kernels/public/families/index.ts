// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Family } from '../../families.ts';

export const families: Record<string, Family> = {
  activations: {
    names: {
      'torch torch.nn.functional': 'celu celu_ elu gelu glu gumbel_softmax hardshrink hardsigmoid hardswish hardtanh leaky_relu mish prelu relu6 relu_ rrelu rrelu_ selu selu_ silu softmin softplus softshrink softsign tanhshrink threshold threshold_',
      'torch.nn': 'CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid Mish PReLU RReLU ReLU6 SELU SiLU Softmax2d Softmin Softplus Softshrink Softsign Tanhshrink Threshold',
      'torch.nn.functional': 'elu_ hardtanh_ leaky_relu_',
    },
  },
  amp: {
    spaces: 'torch.amp',
    names: {
      'torch torch.amp': 'GradScaler autocast',
      torch: 'cuda',
      'torch.amp': 'custom_bwd custom_fwd is_autocast_available',
    },
  },
  attention: {
    needs: 'activations deepcopy dropout init normalization padding',
    names: {
      'torch.nn': 'MultiheadAttention Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer',
      'torch.nn.functional': 'scaled_dot_product_attention',
    },
  },
  averaging: {
    needs: 'deepcopy schedules',
    spaces: 'torch.optim.swa_utils',
    names: {
      'torch.optim.swa_utils': 'AveragedModel SWALR get_ema_avg_fn get_ema_multi_avg_fn get_swa_avg_fn get_swa_multi_avg_fn update_bn',
    },
  },
  checkpoint: {
    names: {
      'torch.utils.checkpoint': 'checkpoint checkpoint_sequential',
    },
  },
  clipping: {
    names: {
      'torch.nn.utils': 'clip_grad_norm_ clip_grad_value_ clip_grads_with_norm_ get_total_norm parameters_to_vector skip_init vector_to_parameters',
    },
  },
  complex: {
    needs: 'elementwise',
    names: {
      'Tensor torch': 'adjoint angle conj conj_physical isreal resolve_conj resolve_neg',
      'getter torch': 'imag real',
      torch: 'Complex complex polar view_as_complex view_as_real',
    },
  },
  convolution: {
    needs: 'padding',
    names: {
      'torch torch.nn.functional': 'adaptive_avg_pool1d adaptive_max_pool1d avg_pool1d conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d max_pool1d max_pool1d_with_indices max_pool2d max_pool3d',
      'torch.nn': 'AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d Fold FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d LPPool3d LocalResponseNorm MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d Unfold',
      'torch.nn.functional': 'adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d_with_indices adaptive_max_pool2d adaptive_max_pool2d_with_indices adaptive_max_pool3d adaptive_max_pool3d_with_indices avg_pool2d avg_pool3d fold fractional_max_pool2d fractional_max_pool2d_with_indices fractional_max_pool3d fractional_max_pool3d_with_indices local_response_norm lp_pool1d lp_pool2d lp_pool3d max_pool2d_with_indices max_pool3d_with_indices max_unpool1d max_unpool2d max_unpool3d unfold',
    },
  },
  counting: {
    needs: 'layout selection',
    names: {
      'Tensor torch': 'argwhere bincount histogram masked_select unique unique_consecutive',
      torch: 'histogramdd',
    },
  },
  data: {
    names: {
      'torch.data torch.utils.data': 'BatchSampler ChainDataset ConcatDataset DataLoader Dataset IterableDataset RandomSampler Sampler SequentialSampler StackDataset Subset SubsetRandomSampler TensorDataset WeightedRandomSampler default_collate default_convert get_worker_info random_split',
    },
  },
  deepcopy: {
    names: {
      torch: 'deepcopy',
    },
  },
  derivatives: {
    names: {
      torch: 'kernel',
      'torch.autograd': 'Function detect_anomaly gradcheck gradgradcheck set_detect_anomaly',
      'torch.autograd.functional': 'hessian hvp jacobian jvp vhp vjp',
    },
  },
  distributions: {
    needs: 'activations elementwise events layout linalg losses norms numeric sampling selection special',
    spaces: 'torch.distributions torch.distributions.constraints torch.distributions.kl torch.distributions.transforms',
    names: {
      'torch.distributions torch.distributions.kl': 'kl_divergence register_kl',
      'torch.distributions torch.distributions.transforms': 'AbsTransform AffineTransform CatTransform ComposeTransform CorrCholeskyTransform CumulativeDistributionTransform ExpTransform IndependentTransform LowerCholeskyTransform PositiveDefiniteTransform PowerTransform ReshapeTransform SigmoidTransform SoftmaxTransform SoftplusTransform StackTransform StickBreakingTransform TanhTransform Transform identity_transform',
      'torch.distributions': 'Bernoulli Beta Binomial Categorical Cauchy Chi2 ContinuousBernoulli Dirichlet Distribution Exponential FisherSnedecor Gamma GeneralizedPareto Geometric Gumbel HalfCauchy HalfNormal Independent InverseGamma Kumaraswamy LKJCholesky Laplace LogNormal LogisticNormal LowRankMultivariateNormal MixtureSameFamily Multinomial MultivariateNormal NegativeBinomial Normal OneHotCategorical OneHotCategoricalStraightThrough Pareto Poisson RelaxedBernoulli RelaxedOneHotCategorical StudentT TransformedDistribution Uniform VonMises Weibull Wishart biject_to constraint_registry transform_to',
      'torch.distributions.constraints': 'Constraint boolean corr_cholesky dependent greater_than greater_than_eq half_open_interval independent integer_interval interval less_than lower_cholesky lower_triangular multinomial nonnegative nonnegative_integer one_hot positive positive_definite positive_integer positive_semidefinite real real_vector simplex square symmetric unit_interval',
    },
  },
  dropout: {
    names: {
      'torch torch.nn.functional': 'alpha_dropout dropout feature_alpha_dropout',
      'torch.nn': 'AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout',
      'torch.nn.functional': 'dropout1d dropout2d dropout3d',
    },
  },
  eigen: {
    needs: 'complex elementwise layout linalg norms numeric',
    names: {
      'torch.linalg': 'eig eigvals',
    },
  },
  einsum: {
    needs: 'init layout',
    spaces: 'torch.einops',
    names: {
      'Tensor torch': 'inner',
      'torch torch.nn.functional': 'bilinear',
      torch: 'einsum tensordot',
      'torch.einops': 'rearrange reduce repeat',
      'torch.nn': 'Bilinear',
    },
  },
  elementwise: {
    names: {
      'Tensor Tensor_ torch torch.special': 'erfc exp2 logit sinc',
      'Tensor Tensor_ torch': 'acos acosh arccos arccosh arcsin arcsinh arctan arctan2 arctanh asin asinh atan atan2 atanh bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor copysign cosh deg2rad float_power fmax fmin frac heaviside hypot isneginf isposinf ldexp logaddexp logaddexp2 logical_xor nan_to_num positive rad2deg sgn signbit sinh tan',
    },
  },
  embedding: {
    needs: 'init',
    names: {
      'torch torch.nn.functional': 'embedding',
      'torch.nn': 'Embedding EmbeddingBag',
      'torch.nn.functional': 'embedding_bag',
    },
  },
  events: {
    needs: 'elementwise layout special',
    names: {
      torch: 'binomial poisson',
    },
  },
  fft: {
    needs: 'complex convolution elementwise layout padding',
    spaces: 'torch.fft',
    names: {
      'Tensor torch': 'istft stft',
      torch: 'bartlett_window blackman_window hamming_window hann_window kaiser_window',
      'torch.fft': 'fft fft2 fftfreq fftn fftshift hfft hfft2 hfftn ifft ifft2 ifftn ifftshift ihfft ihfft2 ihfftn irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn',
    },
  },
  func: {
    needs: 'init layout normalization',
    spaces: 'torch.func',
    names: {
      'torch torch.func': 'vmap',
      'torch.func': 'functional_call functionalize grad grad_and_value hessian jacfwd jacrev jvp linearize replace_all_batch_norm_modules_ stack_module_state vjp',
    },
  },
  hooks: {
    spaces: 'torch.utils.hooks',
    words: 'register_forward_hook register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook',
    names: {
      'torch.utils.hooks': 'RemovableHandle',
    },
  },
  images: {
    needs: 'convolution layout padding',
    names: {
      'torch torch.nn.functional': 'channel_shuffle pixel_shuffle pixel_unshuffle',
      'torch.nn': 'ChannelShuffle PixelShuffle PixelUnshuffle Upsample UpsamplingBilinear2d UpsamplingNearest2d',
      'torch.nn.functional': 'affine_grid grid_sample interpolate upsample upsample_bilinear upsample_nearest',
    },
  },
  init: {
    spaces: 'torch.nn.init',
    names: {
      'torch.nn.init': 'calculate_gain constant_ dirac_ eye_ kaiming_normal_ kaiming_uniform_ normal_ ones_ orthogonal_ sparse_ trunc_normal_ uniform_ xavier_normal_ xavier_uniform_ zeros_',
    },
  },
  layout: {
    names: {
      'Tensor torch': 'broadcast_to diag diag_embed diagflat diagonal diff dsplit hsplit moveaxis movedim ravel repeat_interleave roll rot90 split_with_sizes swapaxes swapdims tensor_split tile trace unflatten vsplit',
      Tensor: 'repeat unfold',
      torch: 'atleast_1d atleast_2d atleast_3d block_diag broadcast_tensors cartesian_prod column_stack combinations dstack hstack meshgrid row_stack vstack',
    },
  },
  lazy: {
    needs: 'convolution init normalization padding',
    names: {
      'torch.nn': 'LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear',
    },
  },
  legacy: {
    names: {
      torch: 'BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor range',
    },
  },
  linalg: {
    needs: 'layout norms numeric',
    spaces: 'torch.linalg',
    names: {
      'Tensor torch torch.linalg': 'cholesky det logdet lu lu_solve matrix_exp matrix_power qr slogdet svd',
      'Tensor torch': 'cholesky_inverse cholesky_solve geqrf inverse orgqr ormqr pinverse triangular_solve',
      torch: 'lobpcg lu_unpack pca_lowrank svd_lowrank',
      'torch.linalg': 'cholesky_ex cond diagonal eigh eigvalsh householder_product inv inv_ex ldl_factor ldl_factor_ex ldl_solve lstsq lu_factor lu_factor_ex matrix_rank pinv solve solve_ex solve_triangular svdvals tensorinv tensorsolve vander vecdot',
    },
  },
  losses: {
    needs: 'norms',
    names: {
      'torch.nn': 'AdaptiveLogSoftmaxWithLoss BCELoss BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss CosineSimilarity CrossEntropyLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LinearCrossEntropyLoss MSELoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss PairwiseDistance PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss',
      'torch.nn.functional': 'binary_cross_entropy binary_cross_entropy_with_logits cosine_embedding_loss ctc_loss gaussian_nll_loss hinge_embedding_loss huber_loss kl_div l1_loss linear_cross_entropy margin_ranking_loss multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss poisson_nll_loss smooth_l1_loss soft_margin_loss triplet_margin_loss triplet_margin_with_distance_loss',
    },
  },
  normalization: {
    needs: 'init',
    names: {
      'torch torch.nn.functional': 'batch_norm group_norm layer_norm',
      'torch.nn': 'BatchNorm1d BatchNorm2d BatchNorm3d GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm RMSNorm',
      'torch.nn.functional': 'instance_norm rms_norm',
    },
  },
  norms: {
    names: {
      'Tensor torch torch.linalg': 'norm',
      'Tensor torch': 'dist',
      'torch torch.nn.functional': 'cosine_similarity pairwise_distance pdist',
      torch: 'cdist',
      'torch.linalg': 'matrix_norm vector_norm',
      'torch.nn.functional': 'normalize',
    },
  },
  numeric: {
    needs: 'layout norms',
    names: {
      'Tensor Tensor_ torch': 'addbmm addmm addmv addr baddbmm cumprod gcd lcm nextafter renorm',
      'Tensor torch torch.linalg': 'cross',
      'Tensor torch': 'allclose corrcoef cov cummax cummin equal frexp isclose kron logcumsumexp vdot',
      torch: 'chain_matmul cumulative_trapezoid gradient trapezoid trapz unravel_index vander',
      'torch.linalg': 'multi_dot',
    },
  },
  optimizers: {
    needs: 'clipping norms',
    names: {
      'torch.optim': 'ASGD Adadelta Adafactor Adagrad Adamax LBFGS Muon NAdam RAdam RMSprop Rprop SparseAdam',
    },
  },
  padding: {
    names: {
      'torch.nn': 'CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d',
      'torch.nn.functional': 'pad',
    },
  },
  parametrize: {
    needs: 'deepcopy layout norms',
    spaces: 'torch.nn.utils.parametrizations torch.nn.utils.parametrize',
    names: {
      'torch.nn.utils torch.nn.utils.parametrizations': 'spectral_norm weight_norm',
      'torch.nn.utils': 'fuse_conv_bn_eval fuse_conv_bn_weights fuse_linear_bn_eval fuse_linear_bn_weights remove_spectral_norm remove_weight_norm',
      'torch.nn.utils.parametrizations': 'orthogonal',
      'torch.nn.utils.parametrize': 'ParametrizationList cached is_parametrized register_parametrization remove_parametrizations transfer_parametrizations_and_params type_before_parametrizations',
    },
  },
  printing: {
    words: 'console String toString JSON',
    names: {
      torch: 'set_printoptions',
    },
  },
  profiler: {
    spaces: 'torch.profiler',
    names: {
      'torch.profiler': 'profile record_function',
    },
  },
  prune: {
    needs: 'norms sorting',
    spaces: 'torch.nn.utils.prune',
    names: {
      'torch.nn.utils.prune': 'BasePruningMethod CustomFromMask Identity L1Unstructured LnStructured PruningContainer RandomStructured RandomUnstructured custom_from_mask global_unstructured identity is_pruned l1_unstructured ln_structured random_structured random_unstructured remove',
    },
  },
  recurrent: {
    needs: 'dropout init padding',
    spaces: 'torch.nn.utils.rnn',
    names: {
      'torch.nn': 'GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase',
      'torch.nn.utils.rnn': 'PackedSequence invert_permutation pack_padded_sequence pack_sequence pad_packed_sequence pad_sequence unpack_sequence unpad_sequence',
    },
  },
  sampling: {
    names: {
      'Tensor torch': 'multinomial',
      Tensor: 'bernoulli_ exponential_ log_normal_ random_',
      torch: 'normal randint_like',
    },
  },
  schedules: {
    spaces: 'torch.optim.lr_scheduler',
    names: {
      'torch.optim.lr_scheduler': 'ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LRScheduler LambdaLR LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR',
    },
  },
  sdpa: {
    spaces: 'torch.nn.attention',
    names: {
      'torch.nn.attention': 'SDPBackend WARN_FOR_UNFUSED_KERNELS sdpa_kernel',
    },
  },
  selection: {
    needs: 'layout',
    names: {
      'Tensor Tensor_ torch': 'index_add index_copy index_fill index_reduce masked_scatter put scatter scatter_add scatter_reduce',
      'Tensor torch': 'count_nonzero diagonal_scatter select_scatter slice_scatter',
      'torch.nn.functional': 'one_hot',
    },
  },
  sorting: {
    names: {
      'Tensor torch': 'aminmax argsort histc kthvalue max median min mode msort nanmedian nanquantile quantile sort topk',
      torch: 'bucketize isin searchsorted',
    },
  },
  sparse: {
    needs: 'layout selection',
    spaces: 'torch.sparse',
    names: {
      Tensor: 'to_dense to_sparse',
      getter: 'is_sparse',
      torch: 'sparse_coo_tensor',
      'torch.sparse': 'addmm mm sum',
    },
  },
  special: {
    needs: 'elementwise',
    spaces: 'torch.special',
    names: {
      'Tensor Tensor_ torch torch.special': 'digamma',
      'Tensor Tensor_ torch': 'lgamma',
      'Tensor torch torch.special': 'i0',
      'Tensor torch': 'igamma igammac mvlgamma',
      'torch torch.special': 'polygamma',
      'torch.special': 'airy_ai bessel_j0 bessel_j1 bessel_y0 bessel_y1 chebyshev_polynomial_t chebyshev_polynomial_u chebyshev_polynomial_v chebyshev_polynomial_w entr erfcx gammainc gammaincc gammaln hermite_polynomial_h hermite_polynomial_he i0e i1 i1e laguerre_polynomial_l legendre_polynomial_p log_ndtr modified_bessel_i0 modified_bessel_i1 modified_bessel_k0 modified_bessel_k1 multigammaln ndtr ndtri psi scaled_modified_bessel_k0 scaled_modified_bessel_k1 shifted_chebyshev_polynomial_t shifted_chebyshev_polynomial_u shifted_chebyshev_polynomial_v shifted_chebyshev_polynomial_w spherical_bessel_j0 xlog1py zeta',
    },
  },
};
